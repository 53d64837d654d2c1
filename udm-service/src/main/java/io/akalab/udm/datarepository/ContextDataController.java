package io.akalab.udm.datarepository;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistration;
import io.akalab.openapi.nudr.PatchItem;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.contextdata.RegistrationOutcome;
import io.akalab.udm.contextdata.RegistrationStore;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The AMFs' registrations of Nudr_DR (TS 29.505 clauses 5.2.8 and 5.2.9), openapi/nudr-dr.yaml. */
@RestController
@ServedDataRepository
@RequestMapping({
    "/nudr-dr/v2/subscription-data/{ueId}/context-data",
    "/nudr-dr/v1/subscription-data/{ueId}/context-data"
})
class ContextDataController {

    private static final String FIRST_VERSION = "/nudr-dr/v1/";
    private static final String AMF_3GPP = "/amf-3gpp-access";
    private static final String AMF_NON_3GPP = "/amf-non-3gpp-access";

    private final RegistrationStore registrations;
    private final ContextDataMapper mapper;

    ContextDataController(RegistrationStore registrations, ContextDataMapper mapper) {
        this.registrations = registrations;
        this.mapper = mapper;
    }

    /** Keeps which AMF serves a UE by 3GPP access. Its UDM tells the AMF before it, where there is one. */
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "204", content = @Content)
    @PutMapping(path = AMF_3GPP, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Amf3GppAccessRegistration> putAmf3Gpp(
            @PathVariable String ueId, @Valid @RequestBody Amf3GppAccessRegistration body, HttpServletRequest request) {
        return put(ueId, mapper.toRegistration(body), body, request);
    }

    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "204", content = @Content)
    @PutMapping(path = AMF_NON_3GPP, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AmfNon3GppAccessRegistration> putAmfNon3Gpp(
            @PathVariable String ueId,
            @Valid @RequestBody AmfNon3GppAccessRegistration body,
            HttpServletRequest request) {
        return put(ueId, mapper.toRegistration(body), body, request);
    }

    @GetMapping(path = AMF_3GPP, produces = MediaType.APPLICATION_JSON_VALUE)
    Amf3GppAccessRegistration getAmf3Gpp(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toWire(get(ueId, Registration.AMF_3GPP), Amf3GppAccessRegistration.class);
    }

    @GetMapping(path = AMF_NON_3GPP, produces = MediaType.APPLICATION_JSON_VALUE)
    AmfNon3GppAccessRegistration getAmfNon3Gpp(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toWire(get(ueId, Registration.AMF_NON_3GPP), AmfNon3GppAccessRegistration.class);
    }

    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PatchMapping(
            path = AMF_3GPP,
            consumes = {MediaTypes.JSON_PATCH_JSON, MediaType.APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void patchAmf3Gpp(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @RequestBody List<@Valid PatchItem> patch) {
        update(ueId, Registration.AMF_3GPP, patch);
    }

    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PatchMapping(
            path = AMF_NON_3GPP,
            consumes = {MediaTypes.JSON_PATCH_JSON, MediaType.APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void patchAmfNon3Gpp(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @RequestBody List<@Valid PatchItem> patch) {
        update(ueId, Registration.AMF_NON_3GPP, patch);
    }

    private <T> ResponseEntity<T> put(String ueId, Registration registration, T body, HttpServletRequest request) {
        return switch (registrations.put(UeId.supi(ueId), registration)) {
            // UDMs that know the first version alone wait for that, and take 201 for a failure.
            case RegistrationOutcome.Created()
            when request.getRequestURI().startsWith(FIRST_VERSION) ->
                ResponseEntity.noContent().build();
            case RegistrationOutcome.Created() ->
                ResponseEntity.created(URI.create(request.getRequestURL().toString()))
                        .body(body);
            case RegistrationOutcome.Replaced _ -> ResponseEntity.noContent().build();
            case RegistrationOutcome.UnknownSubscriber() -> throw UeId.userNotFound();
        };
    }

    private Registration get(String ueId, String resource) {
        var all = registrations.find(UeId.supi(ueId)).orElseThrow(UeId::userNotFound);
        var registration = all.get(resource);
        if (registration == null) {
            throw UeId.dataNotFound();
        }
        return registration;
    }

    private void update(String ueId, String resource, List<PatchItem> patch) {
        var supi = UeId.supi(ueId);
        var _ = registrations
                .update(supi, resource, present -> mapper.patched(present, patch))
                .orElseThrow(() -> absent(supi));
    }

    private SbiProblem absent(Supi supi) {
        return registrations.find(supi).isPresent() ? UeId.dataNotFound() : UeId.userNotFound();
    }
}
