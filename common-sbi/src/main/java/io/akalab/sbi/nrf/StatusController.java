package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.NotificationData;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the NRF's notifications arrive (TS 29.510 clause 6.1.5.2). */
@Hidden
@RestController
class StatusController {

    /** What the path of a notification begins with; the secret that makes it unguessable follows. */
    static final String PATH = "/nf-status-notifications";

    private final StatusSubscriptions subscriptions;

    StatusController(StatusSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @PostMapping(path = PATH + "/{secret}/{nfType}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notify(
            @PathVariable String secret,
            @PathVariable String nfType,
            @Valid @RequestBody NotificationData notification) {
        if (!subscriptions.isSecret(secret)) {
            throw new SbiProblem(Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND, "no such resource");
        }
        subscriptions.handle(nfType, notification);
    }
}
