package io.akalab.udm.datarepository;

import static io.akalab.udm.datarepository.AuthenticationStatusMapper.toResult;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.events.AuthenticationEvents.Removal;
import io.akalab.udm.events.DatabaseEvents;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The authentication status of Nudr_DR (TS 29.505 clauses 5.2.3 and 5.2.3a), openapi/nudr-dr.yaml. */
@RestController
@ServedDataRepository
@RequestMapping({
    "/nudr-dr/v2/subscription-data/{ueId}/authentication-data/authentication-status",
    "/nudr-dr/v1/subscription-data/{ueId}/authentication-data/authentication-status"
})
class AuthenticationStatusController {

    private static final String OF_NETWORK = "/{servingNetworkName}";

    private final DatabaseEvents events;

    AuthenticationStatusController(DatabaseEvents events) {
        this.events = events;
    }

    /** Keeps an outcome, by the serving network that it names. */
    @ApiResponse(responseCode = "204")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAuthenticationStatus(@PathVariable String ueId, @Valid @RequestBody AuthEvent event) {
        var _ = events.add(UeId.supi(ueId), toResult(event)).orElseThrow(UeId::userNotFound);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AuthEvent getAuthenticationStatus(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return latest(UeId.supi(ueId), null);
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAuthenticationStatus(@PathVariable String ueId) {
        remove(UeId.supi(ueId), null);
    }

    /** Keeps an outcome of one serving network. */
    @ApiResponse(responseCode = "204")
    @PutMapping(OF_NETWORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putIndividualAuthenticationStatus(
            @PathVariable String ueId, @PathVariable String servingNetworkName, @Valid @RequestBody AuthEvent event) {
        if (!event.servingNetworkName()
                .equals(UeId.servingNetwork(servingNetworkName).value())) {
            throw SbiProblem.incorrect("/servingNetworkName", "differs from the one in the path");
        }
        putAuthenticationStatus(ueId, event);
    }

    @GetMapping(path = OF_NETWORK, produces = MediaType.APPLICATION_JSON_VALUE)
    AuthEvent getIndividualAuthenticationStatus(
            @PathVariable String ueId,
            @PathVariable String servingNetworkName,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return latest(UeId.supi(ueId), UeId.servingNetwork(servingNetworkName));
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping(OF_NETWORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteIndividualAuthenticationStatus(@PathVariable String ueId, @PathVariable String servingNetworkName) {
        remove(UeId.supi(ueId), UeId.servingNetwork(servingNetworkName));
    }

    private AuthEvent latest(Supi supi, @Nullable ServingNetworkName snn) {
        return events.latest(supi, snn).map(AuthenticationStatusMapper::toWire).orElseThrow(() -> absent(supi));
    }

    private void remove(Supi supi, @Nullable ServingNetworkName snn) {
        if (events.remove(supi, snn) != Removal.REMOVED) {
            throw absent(supi);
        }
    }

    private SbiProblem absent(Supi supi) {
        return events.knows(supi) ? UeId.dataNotFound() : UeId.userNotFound();
    }
}
