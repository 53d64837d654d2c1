package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.openapi.nnrf.nfmanagement.SubscriptionData;
import io.akalab.sbi.client.Patch;
import io.akalab.sbi.client.SbiAnswer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The requests to an NRF (TS 29.510 clauses 5.2 and 5.3); each throws {@link SbiProblem} as {@link SbiClient} does. */
final class NrfClient {

    private static final String INSTANCE = "/nnrf-nfm/v1/nf-instances/{nfInstanceId}";
    private static final URI SUBSCRIPTIONS = URI.create("/nnrf-nfm/v1/subscriptions");
    private static final int CREATED = 201;

    private final URI uri;
    private final SbiClient nrf;
    private final SbiClient discovery;

    /** A client of an NRF, whose services take access tokens of their own. */
    NrfClient(URI uri, SbiClient nrf, SbiClient discovery) {
        this.uri = uri;
        this.nrf = nrf;
        this.discovery = discovery;
    }

    /** Where the NRF is. */
    URI uri() {
        return uri;
    }

    /** Registers; the NRF answers with the profile as it keeps it. */
    NFProfile register(UUID nfInstanceId, NFProfile profile) {
        return nrf.createOrReplace(SbiPath.of(INSTANCE, nfInstanceId.toString()), profile, NFProfile.class)
                .body();
    }

    void heartbeat(UUID nfInstanceId) {
        var alive = List.of(new PatchItem("replace", "/nfStatus", null, "REGISTERED"));
        nrf.patch(SbiPath.of(INSTANCE, nfInstanceId.toString()), Patch.json(alive));
    }

    void deregister(UUID nfInstanceId) {
        nrf.delete(SbiPath.of(INSTANCE, nfInstanceId.toString()));
    }

    /** Finds instances; the answer is a SearchResult, of which not every instance need be intelligible. */
    JsonNode search(URI query) {
        return discovery.get(query, JsonNode.class).body();
    }

    SbiAnswer<SubscriptionData> subscribe(SubscriptionData subscription) {
        return nrf.post(SUBSCRIPTIONS, subscription, CREATED, SubscriptionData.class);
    }

    void prolong(URI subscription, Instant until) {
        var longer = List.of(new PatchItem("replace", "/validityTime", null, until.toString()));
        nrf.patch(subscription, Patch.json(longer));
    }

    void unsubscribe(URI subscription) {
        nrf.delete(subscription);
    }
}
