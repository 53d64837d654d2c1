package io.akalab.udm.provisioning;

import static io.akalab.udm.provisioning.SubscriptionMapper.toSupi;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.PutDocument;
import io.akalab.udm.subscriptiondata.SubscriptionData;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscribers' own data in the provisioning API, openapi/udm-provisioning.yaml. Who has none has the profile's. */
@RestController
@RequestMapping("/provisioning/v1/subscribers/{supi}")
class SubscriptionDataController {

    private final SubscriptionData data;
    private final SubscriptionDataMapper mapper;

    SubscriptionDataController(SubscriptionData data, SubscriptionDataMapper mapper) {
        this.data = data;
        this.mapper = mapper;
    }

    /** Creates or replaces access and mobility data. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @PutMapping(path = "/am-data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccessAndMobilitySubscriptionData> putAmData(
            @PathVariable String supi,
            @Valid @RequestBody AccessAndMobilitySubscriptionData body,
            HttpServletRequest request) {
        var document = mapper.toDocument(body);
        return answer(data.put(toSupi(supi), DataName.AM, document), body, request);
    }

    @GetMapping(path = "/am-data", produces = MediaType.APPLICATION_JSON_VALUE)
    AccessAndMobilitySubscriptionData getAmData(@PathVariable String supi) {
        return mapper.toAmData(own(toSupi(supi), DataName.AM));
    }

    @DeleteMapping("/am-data")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAmData(@PathVariable String supi) {
        delete(toSupi(supi), DataName.AM);
    }

    /** Creates or replaces the data networks of each slice. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @PutMapping(path = "/smf-select-data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SmfSelectionSubscriptionData> putSmfSelectData(
            @PathVariable String supi,
            @Valid @RequestBody SmfSelectionSubscriptionData body,
            HttpServletRequest request) {
        var document = mapper.toDocument(body);
        return answer(data.put(toSupi(supi), DataName.SMF_SELECTION, document), body, request);
    }

    @GetMapping(path = "/smf-select-data", produces = MediaType.APPLICATION_JSON_VALUE)
    SmfSelectionSubscriptionData getSmfSelectData(@PathVariable String supi) {
        return mapper.toSmfSelection(own(toSupi(supi), DataName.SMF_SELECTION));
    }

    @DeleteMapping("/smf-select-data")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSmfSelectData(@PathVariable String supi) {
        delete(toSupi(supi), DataName.SMF_SELECTION);
    }

    /** Creates or replaces session management data. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @PutMapping(path = "/sm-data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<SessionManagementSubscriptionData>> putSmData(
            @PathVariable String supi,
            @RequestBody List<@Valid SessionManagementSubscriptionData> body,
            HttpServletRequest request) {
        var document = mapper.toDocument(body);
        return answer(data.put(toSupi(supi), DataName.SESSION_MANAGEMENT, document), body, request);
    }

    @GetMapping(path = "/sm-data", produces = MediaType.APPLICATION_JSON_VALUE)
    List<SessionManagementSubscriptionData> getSmData(@PathVariable String supi) {
        return mapper.toSmData(own(toSupi(supi), DataName.SESSION_MANAGEMENT));
    }

    @DeleteMapping("/sm-data")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSmData(@PathVariable String supi) {
        delete(toSupi(supi), DataName.SESSION_MANAGEMENT);
    }

    /** Gives a subscriber GPSIs in place of those before; the first is the one that the SUPI is translated into. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @PutMapping(path = "/gpsis", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<String>> putGpsis(
            @PathVariable String supi, @RequestBody List<@Nullable String> body, HttpServletRequest request) {
        var gpsis = SubscriptionDataMapper.toGpsis(body);
        return answer(data.putGpsis(toSupi(supi), gpsis, mapper.toDocument(gpsis)), gpsis, request);
    }

    @GetMapping(path = "/gpsis", produces = MediaType.APPLICATION_JSON_VALUE)
    List<String> getGpsis(@PathVariable String supi) {
        return mapper.readGpsis(own(toSupi(supi), DataName.GPSIS));
    }

    @DeleteMapping("/gpsis")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteGpsis(@PathVariable String supi) {
        delete(toSupi(supi), DataName.GPSIS);
    }

    private String own(Supi supi, DataName name) {
        var own = data.findOwn(supi).orElseThrow(SubscriptionDataController::userNotFound);
        var document = own.get(name);
        if (document == null) {
            throw dataNotFound();
        }
        return document.json();
    }

    private void delete(Supi supi, DataName name) {
        if (!data.delete(supi, name)) {
            throw data.findOwn(supi).isPresent() ? dataNotFound() : userNotFound();
        }
    }

    private static <T> ResponseEntity<T> answer(PutDocument outcome, T body, HttpServletRequest request) {
        return switch (outcome) {
            case CREATED ->
                ResponseEntity.created(URI.create(request.getRequestURL().toString()))
                        .body(body);
            case REPLACED -> ResponseEntity.ok(body);
            case UNKNOWN_SUBSCRIBER -> throw userNotFound();
            case GPSI_TAKEN ->
                throw new SbiProblem(
                        Cause.OPTIONAL_IE_INCORRECT,
                        "a GPSI is another subscriber's",
                        List.of(new InvalidParam("", "has a GPSI of another subscriber")));
        };
    }

    private static SbiProblem userNotFound() {
        return new SbiProblem(Cause.USER_NOT_FOUND, "no such subscriber");
    }

    private static SbiProblem dataNotFound() {
        return new SbiProblem(Cause.DATA_NOT_FOUND, "the subscriber has none of his own: the profile's count");
    }
}
