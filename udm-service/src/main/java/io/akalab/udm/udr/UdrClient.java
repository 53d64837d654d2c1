package io.akalab.udm.udr;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudr.PatchItem;
import io.akalab.openapi.nudr.PatchResult;
import io.akalab.sbi.client.Patch;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The UDR, as the UDM sees it. Its refusals come as {@link UpstreamProblem}, and as other problems what keeps it from answering
 * ({@link SbiClient}).
 */
class UdrClient {

    private static final String SUBSCRIPTION =
            "/nudr-dr/%s/subscription-data/{ueId}/authentication-data/authentication-subscription";
    private static final String STATUS =
            "/nudr-dr/%s/subscription-data/{ueId}/authentication-data/authentication-status";

    private static final int NOT_FOUND = 404;

    private final SbiClient http;
    private final String subscription;
    private final String status;

    UdrClient(SbiClient http, String apiVersion) {
        this.http = http;
        this.subscription = SUBSCRIPTION.formatted(apiVersion);
        this.status = STATUS.formatted(apiVersion);
    }

    /** Reads a subscriber (TS 29.505 clause 5.2.2.3.1); empty if there is none. */
    Optional<JsonNode> authenticationSubscription(Supi supi) {
        return found(() -> of(supi).get(uri(subscription, supi), JsonNode.class).body());
    }

    /** Changes a subscriber (TS 29.505 clause 5.2.2.3.2); false if a part of it was not done. */
    boolean patchAuthenticationSubscription(Supi supi, List<PatchItem> patch) {
        return of(supi).patch(uri(subscription, supi), Patch.json(patch), PatchResult.class)
                .map(PatchResult::report)
                .filter(report -> !report.isEmpty())
                .isEmpty();
    }

    /** Keeps an outcome (TS 29.505 clause 5.2.3.3.1); false if there is no such subscriber. */
    boolean putAuthenticationStatus(Supi supi, AuthEvent event) {
        return found(() -> {
                    of(supi).store(uri(status, supi), event);
                    return true;
                })
                .isPresent();
    }

    /** Reads the latest outcome (TS 29.505 clause 5.2.3.3.2). */
    AuthEvent authenticationStatus(Supi supi) {
        return of(supi).get(uri(status, supi), AuthEvent.class).body();
    }

    /** Removes the outcome (TS 29.505 clause 5.2.3.3.3). */
    void deleteAuthenticationStatus(Supi supi) {
        of(supi).delete(uri(status, supi));
    }

    private SbiClient of(Supi supi) {
        return http.forSubscriber(supi.value());
    }

    private static URI uri(String template, Supi supi) {
        return SbiPath.of(template, supi.value());
    }

    /** A 404 that says that the path is unknown does not speak of the subscriber. */
    private static <T> Optional<T> found(Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (UpstreamProblem e) {
            if (e.upstreamStatus() == NOT_FOUND && !e.hasCause(Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
