package io.akalab.amf.callback;

import io.akalab.amf.gmm.Departure;
import io.akalab.amf.gmm.Gmm;
import io.akalab.openapi.nudm.sdm.ModificationNotification;
import io.akalab.openapi.nudm.uecm.DeregistrationData;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The UDM's notifications, openapi/namf-callback.yaml. A UE goes by a name that only the UDM was told. */
@RestController
@RequestMapping("/namf-callback/v1/{callbackId}")
class CallbackController {

    private final Gmm gmm;

    CallbackController(Gmm gmm) {
        this.gmm = gmm;
    }

    /** The AMF serves a UE no more (TS 29.503 clause 5.3.2.3.2). */
    @ApiResponse(responseCode = "204")
    @PostMapping("/dereg-notify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deregister(@PathVariable String callbackId, @Valid @RequestBody DeregistrationData body) {
        if ("NON_3GPP_ACCESS".equals(body.accessType())) {
            throw SbiProblem.incorrect("/accessType", "is not served here");
        }
        requireKnown(gmm.depart(callbackId, why(body.deregReason())));
    }

    /** Data of a UE's subscriber have changed (TS 29.503 clause 5.2.2.6.2). */
    @ApiResponse(responseCode = "204")
    @PostMapping("/sdm-notify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refresh(@PathVariable String callbackId, @Valid @RequestBody ModificationNotification body) {
        requireKnown(gmm.refresh(callbackId));
    }

    private static Departure why(String reason) {
        return switch (reason) {
            case "SUBSCRIPTION_WITHDRAWN", "OPERATOR_DETERMINED_BARRING" -> Departure.WITHDRAWN;
            case "REREGISTRATION_REQUIRED" -> Departure.TO_REGISTER_AGAIN;
            default -> Departure.MOVED;
        };
    }

    private static void requireKnown(boolean known) {
        if (!known) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no UE goes by that name");
        }
    }
}
