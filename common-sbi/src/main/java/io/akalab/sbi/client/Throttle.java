package io.akalab.sbi.client;

import io.akalab.sbi.context.SbiHeaders;
import io.akalab.sbi.overload.OverloadProperties;
import io.akalab.sbi.overload.PeerOverload;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Keeps requests back from a peer that said that it is overloaded (TS 29.500 clause 6.4.3.5): they are answered here with the 503
 * that it would have given, so that another instance can be tried.
 */
final class Throttle implements Exchange {

    private final PeerOverload peers;
    private final OverloadProperties settings;
    private final Exchange next;

    Throttle(PeerOverload peers, OverloadProperties settings, Exchange next) {
        this.peers = peers;
        this.settings = settings;
        this.next = next;
    }

    @Override
    public ClientHttpResponse execute(SimpleHttpRequest request, Duration wait) throws IOException {
        var target = Requests.uri(request);
        if (settings.isExempt(target.getPath())) {
            return next.execute(request, wait);
        }
        var origin = Requests.origin(target);
        int priority = settings.priority(header(request), target.getPath());
        var refusal = peers.refusal(origin, priority);
        if (refusal.isPresent()) {
            return new Withheld(refusal.get());
        }
        var answer = next.execute(request, wait);
        peers.learn(origin, priority, signs(answer));
        return answer;
    }

    private static @Nullable String header(SimpleHttpRequest request) {
        var header = request.getFirstHeader(SbiHeaders.MESSAGE_PRIORITY);
        return header == null ? null : header.getValue();
    }

    private static PeerOverload.Signs signs(ClientHttpResponse answer) throws IOException {
        var headers = answer.getHeaders();
        return new PeerOverload.Signs(
                answer.getStatusCode().value(),
                headers.getFirst(SbiHeaders.OCI),
                headers.getFirst(SbiHeaders.LCI),
                headers.getFirst(HttpHeaders.RETRY_AFTER));
    }
}
