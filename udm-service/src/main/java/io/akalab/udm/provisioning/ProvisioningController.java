package io.akalab.udm.provisioning;

import static io.akalab.udm.provisioning.SubscriptionMapper.toSubscription;
import static io.akalab.udm.provisioning.SubscriptionMapper.toSupi;
import static io.akalab.udm.provisioning.SubscriptionMapper.toWire;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.NewSubscription;
import io.akalab.udm.arpf.PutOutcome;
import io.akalab.udm.arpf.SubscriptionStore;
import io.akalab.udm.subscriptiondata.WithdrawalListener;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
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

/** The provisioning API, openapi/udm-provisioning.yaml. */
@RestController
@RequestMapping("/provisioning/v1/subscribers/{supi}/authentication-subscription")
class ProvisioningController {

    private static final String WOULD_REPEAT =
            "is below the present one, so that SQNs would be used again: leave it out to keep the present one,"
                    + " or delete the subscription first to start over";

    private final SubscriptionStore subscriptions;
    private final List<WithdrawalListener> listeners;

    ProvisioningController(SubscriptionStore subscriptions, List<WithdrawalListener> listeners) {
        this.subscriptions = subscriptions;
        this.listeners = listeners;
    }

    /** Creates or replaces a subscription. Without an SQN the present one stays. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AuthenticationSubscription> putAuthenticationSubscription(
            @PathVariable String supi, @RequestBody AuthenticationSubscription body, HttpServletRequest request) {
        var subscription = toSubscription(toSupi(supi), body);
        try (var _ = subscription.credentials()) {
            return answer(subscription, URI.create(request.getRequestURL().toString()));
        }
    }

    /** Tells a subscription without its keys. The SQN is the highest that has been set aside: none above it was used. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AuthenticationSubscription getAuthenticationSubscription(@PathVariable String supi) {
        return toWire(subscriptions.find(toSupi(supi)).orElseThrow(ProvisioningController::userNotFound));
    }

    /** Deletes a subscription with all that is known of it, its SQN included. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAuthenticationSubscription(@PathVariable String supi) {
        var subscriber = toSupi(supi);
        var afterwards = listeners.stream()
                .map(listener -> listener.withdrawing(subscriber))
                .toList();
        if (!subscriptions.delete(subscriber)) {
            throw userNotFound();
        }
        afterwards.forEach(Runnable::run);
    }

    private ResponseEntity<AuthenticationSubscription> answer(NewSubscription subscription, URI location) {
        return switch (subscriptions.put(subscription)) {
            case PutOutcome.Created(var created) ->
                ResponseEntity.created(location).body(toWire(created));
            case PutOutcome.Replaced(var replaced) -> ResponseEntity.ok(toWire(replaced));
            case PutOutcome.SqnWouldRepeat() -> throw wrongSqn("the SQN may not go back for the same K", WOULD_REPEAT);
            case PutOutcome.SqnIsLast() ->
                throw wrongSqn("the SQN leaves none to come after it", SubscriptionReader.IS_LAST);
        };
    }

    private static SbiProblem wrongSqn(String detail, String reason) {
        return new SbiProblem(
                Cause.OPTIONAL_IE_INCORRECT, detail, List.of(new InvalidParam("/sequenceNumber/sqn", reason)));
    }

    private static SbiProblem userNotFound() {
        return new SbiProblem(Cause.USER_NOT_FOUND, "no such subscriber");
    }
}
