package io.akalab.udm.ueauthentication;

import static io.akalab.udm.ueauthentication.UeAuthenticationMapper.toResult;
import static io.akalab.udm.ueauthentication.UeAuthenticationMapper.toSnn;
import static io.akalab.udm.ueauthentication.UeAuthenticationMapper.toSynchFailure;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.events.AuthenticationEvents;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Nudm_UEAuthentication (TS 29.503 clause 6.3), openapi/nudm-ueau.yaml. */
@RestController
@RequestMapping("/nudm-ueau/v1")
class UeAuthenticationController {

    private final RequestedIdentity identity;
    private final AuthenticationDataService authenticationData;
    private final AuthenticationEvents events;

    UeAuthenticationController(
            RequestedIdentity identity, AuthenticationDataService authenticationData, AuthenticationEvents events) {
        this.identity = identity;
        this.authenticationData = authenticationData;
        this.events = events;
    }

    /** Makes an authentication vector (clause 6.3.3.3.4.2). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @ApiResponse(responseCode = "501")
    @PostMapping(
            path = "/{supiOrSuci}/security-information/generate-auth-data",
            produces = MediaType.APPLICATION_JSON_VALUE)
    AuthenticationInfoResult generateAuthData(
            @PathVariable String supiOrSuci, @Valid @RequestBody AuthenticationInfoRequest request) {
        return toResult(
                authenticationData.generate(identity.supiOrSuci(supiOrSuci), toSnn(request), toSynchFailure(request)),
                request);
    }

    /** Keeps the result of an authentication, success or failure (clause 6.3.3.4.3.1). */
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @PostMapping(path = "/{supi}/auth-events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AuthEvent> createAuthEvent(
            @PathVariable String supi, @Valid @RequestBody AuthEvent event, HttpServletRequest request) {
        var id = events.add(identity.supi(supi), toResult(event)).orElseThrow(UeAuthenticationProblems::userNotFound);
        return ResponseEntity.created(URI.create(request.getRequestURL() + "/" + id))
                .body(event);
    }

    /** Removes the result of an authentication (clause 6.3.3.5.3.1). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PutMapping("/{supi}/auth-events/{authEventId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAuthEvent(
            @PathVariable String supi, @PathVariable String authEventId, @Valid @RequestBody AuthEvent event) {
        if (!Boolean.TRUE.equals(event.authRemovalInd())) {
            var param = new InvalidParam("/authRemovalInd", "must be true: an event is removed, never changed");
            throw new SbiProblem(Cause.OPTIONAL_IE_INCORRECT, "the event is not marked for removal", List.of(param));
        }
        switch (events.remove(identity.supi(supi), authEventId)) {
            case REMOVED -> {}
            case UNKNOWN_EVENT -> throw UeAuthenticationProblems.eventNotFound();
            case UNKNOWN_SUBSCRIBER -> throw UeAuthenticationProblems.userNotFound();
        }
    }
}
