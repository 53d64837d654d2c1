package io.akalab.udm.uecm;

import io.akalab.openapi.nudm.uecm.RegistrationDataSets;
import io.akalab.openapi.nudm.uecm.SmfRegistration;
import io.akalab.openapi.nudm.uecm.SmfRegistrationInfo;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.identity.UeIdentity;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The SMFs' registrations of Nudm_UECM, and several registrations at once, openapi/nudm-uecm.yaml. */
@RestController
@RequestMapping("/nudm-uecm/v1/{ueId}/registrations")
class RegistrationController {

    private static final int HIGHEST_SESSION = 255;

    private final UeIdentity identity;
    private final Registrations registrations;
    private final RegistrationMapper mapper;

    RegistrationController(UeIdentity identity, Registrations registrations, RegistrationMapper mapper) {
        this.identity = identity;
        this.registrations = registrations;
        this.mapper = mapper;
    }

    /** Tells several registrations at once (clause 5.3.2.6.1). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    RegistrationDataSets getRegistrations(
            @PathVariable String ueId,
            @RequestParam(name = "registration-dataset-names") List<String> names,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        var sets = mapper.toDataSets(registrations.all(identity.ueId(ueId)), Set.copyOf(names));
        if (sets.equals(new RegistrationDataSets(null, null, null))) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "nothing is registered under these names");
        }
        return sets;
    }

    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @GetMapping(path = "/smf-registrations", produces = MediaType.APPLICATION_JSON_VALUE)
    SmfRegistrationInfo getSmfRegistrations(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        var sessions = mapper.toSmfs(registrations.all(identity.ueId(ueId)));
        if (sessions.isEmpty()) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no PDU session is registered");
        }
        return new SmfRegistrationInfo(sessions);
    }

    /** Registers the SMF that serves a PDU session (clause 5.3.2.2.4). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @PutMapping(path = "/smf-registrations/{pduSessionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SmfRegistration> registerSmf(
            @PathVariable String ueId,
            @PathVariable Integer pduSessionId,
            @Valid @RequestBody SmfRegistration body,
            HttpServletRequest request) {
        var registration = mapper.toRegistration(session(pduSessionId), body);
        var before = registrations.register(identity.supi(ueId, "{ueId}"), registration);
        return AmfRegistrationController.answer(before, body, request);
    }

    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @GetMapping(path = "/smf-registrations/{pduSessionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    SmfRegistration getSmfRegistration(@PathVariable String ueId, @PathVariable Integer pduSessionId) {
        var resource = Registration.ofSession(session(pduSessionId));
        return mapper.toSmf(registrations.get(identity.ueId(ueId), resource));
    }

    /** Removes the registration of a PDU session (clause 5.3.2.4.4). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @DeleteMapping("/smf-registrations/{pduSessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deregisterSmf(@PathVariable String ueId, @PathVariable Integer pduSessionId) {
        registrations.delete(identity.supi(ueId, "{ueId}"), Registration.ofSession(session(pduSessionId)));
    }

    private static int session(Integer pduSessionId) {
        int session = Objects.requireNonNull(pduSessionId);
        if (session < 0 || session > HIGHEST_SESSION) {
            throw SbiProblem.incorrect("{pduSessionId}", "is 0 to 255");
        }
        return session;
    }
}
