package io.akalab.udm.udr;

import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Documents of a UDR: context data and provisioned data, as JSON that others make sense of. */
class UdrContextClient {

    private static final String DATA = "/nudr-dr/%s/subscription-data/{ueId}/";

    private static final int NOT_FOUND = 404;

    private final SbiClient http;
    private final String data;

    UdrContextClient(SbiClient http, String apiVersion) {
        this.http = http;
        this.data = DATA.formatted(apiVersion);
    }

    /**
     * What a UDR tells.
     *
     * @param document a missing node if it has none, or tells none of that kind
     */
    record Reading(JsonNode document, boolean isUnknownSubscriber) {

        private static final Reading NOTHING = new Reading(MissingNode.getInstance(), false);
        private static final Reading NOBODY = new Reading(MissingNode.getInstance(), true);

        boolean isPresent() {
            return !document.isMissingNode();
        }

        @Override
        public String toString() {
            return "Reading[redacted]";
        }
    }

    /** Reads a document; the resource is one below the subscriber's. */
    Reading read(Supi supi, String resource) {
        try {
            return new Reading(of(supi).get(uri(supi, resource), JsonNode.class).body(), false);
        } catch (UpstreamProblem e) {
            return switch (e.upstreamStatus()) {
                case NOT_FOUND -> e.hasCause(Cause.USER_NOT_FOUND) ? Reading.NOBODY : Reading.NOTHING;
                // Some makes serve the PUT of a resource and not its GET.
                case 400, 405, 501 -> Reading.NOTHING;
                default -> throw e;
            };
        }
    }

    /** Writes a document; false if there is no such subscriber. */
    boolean write(Supi supi, String resource, JsonNode document) {
        return found(() -> of(supi).store(uri(supi, resource), document));
    }

    /** Deletes a document; false if there is none. */
    boolean delete(Supi supi, String resource) {
        return found(() -> of(supi).delete(uri(supi, resource)));
    }

    private SbiClient of(Supi supi) {
        return http.forSubscriber(supi.value());
    }

    private URI uri(Supi supi, String resource) {
        return SbiPath.of(data + resource, supi.value());
    }

    private static boolean found(Runnable request) {
        try {
            request.run();
            return true;
        } catch (UpstreamProblem e) {
            if (e.upstreamStatus() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
