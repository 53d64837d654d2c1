package io.akalab.sbi.client;

import io.akalab.sbi.context.SbiHeaders;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Sends requests through an SCP where there is one (TS 29.500 clause 6.10.2, without delegated discovery): the request goes to the
 * SCP, and a header names the apiRoot of the producer. Whoever calls sees nothing of it: links and Locations are the producer's.
 */
final class IndirectCommunication implements Exchange {

    /** Discovery and tokens come from the NRF itself. */
    private static final List<String> DIRECT = List.of("/nnrf-", "/oauth2/");

    private final @Nullable URI scp;
    private final Exchange next;

    IndirectCommunication(@Nullable URI scp, Exchange next) {
        this.scp = scp;
        this.next = next;
    }

    @Override
    public ClientHttpResponse execute(SimpleHttpRequest request, Duration wait) throws IOException {
        var target = Requests.uri(request);
        // Where the header is there already, a redirect named another SCP.
        if (scp == null || request.containsHeader(SbiHeaders.TARGET_API_ROOT) || isDirect(target)) {
            return next.execute(request, wait);
        }
        return located(next.execute(relayed(request, target, scp), wait));
    }

    /** The request as an SCP gets it. */
    static SimpleHttpRequest relayed(SimpleHttpRequest request, URI target, URI scp) {
        var root = scp.toString();
        var prefix = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        var relayed = Requests.copy(request, URI.create(prefix + Requests.pathAndQuery(target)));
        relayed.setHeader(SbiHeaders.TARGET_API_ROOT, Requests.origin(target));
        return relayed;
    }

    // An SCP that chose another producer says so, and a relative Location is that one's (TS 29.500 clause 6.10.4).
    private static ClientHttpResponse located(ClientHttpResponse answer) {
        var chosen = answer.getHeaders().getFirst(SbiHeaders.TARGET_API_ROOT);
        var location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (chosen != null && location != null && location.startsWith("/")) {
            answer.getHeaders().set(HttpHeaders.LOCATION, chosen + location);
        }
        return answer;
    }

    private static boolean isDirect(URI target) {
        var path = target.getRawPath();
        return path != null && DIRECT.stream().anyMatch(path::startsWith);
    }
}
