package io.akalab.sbi.client;

import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The client of one peer. URIs are absolute (a link that a peer gave) or relative to the peer's apiRoot.
 *
 * <p>Every method throws {@link UpstreamProblem} when the peer answers with an error, and {@link SbiProblem} with
 * {@code NETWORK_FAILURE} when it cannot be reached, {@code UPSTREAM_SERVER_ERROR} when it is silent, breaks off or
 * answers nonsense, and {@code TIMED_OUT_REQUEST} when the requester behind this request waits no longer.
 */
public final class SbiClient {

    private static final int CREATED = 201;

    private final RestClient http;
    private final AnswerReader reader;
    private final RequestHeaders headers;
    private final SbiProperties.Client settings;
    private final Supplier<URI> apiRoot;
    private final Peer peer;

    SbiClient(
            RestClient http,
            AnswerReader reader,
            RequestHeaders headers,
            SbiProperties.Client settings,
            Supplier<URI> apiRoot,
            Peer peer) {
        this.http = http;
        this.reader = reader;
        this.headers = headers;
        this.settings = settings;
        this.apiRoot = apiRoot;
        this.peer = peer;
    }

    /** GETs a resource; 200 is due. */
    public <T> SbiAnswer<T> get(URI uri, Class<T> answer) {
        return exchange(HttpMethod.GET, uri, null, 200, answer);
    }

    /** POSTs a body and reads the answer, whose status must be the one that is due. */
    public <T> SbiAnswer<T> post(URI uri, Object body, int due, Class<T> answer) {
        return exchange(HttpMethod.POST, uri, body, due, answer);
    }

    /** POSTs a body that creates something, for which 201 is due; where it is, if the peer says so. Nothing else is read. */
    public @Nullable URI create(URI uri, Object body) {
        var target = apiRoot.get().resolve(uri);
        return send(HttpMethod.POST, target, body, answer -> {
                    reader.expect(CREATED, answer);
                    return Optional.ofNullable(answer.getHeaders().getLocation())
                            .map(target::resolve);
                })
                .orElse(null);
    }

    /** POSTs a body; the answer, whose status must be the one that is due, is not read. */
    public void post(URI uri, Object body, int due) {
        exchange(HttpMethod.POST, uri, body, due);
    }

    /** PUTs a body and reads the answer, whose status must be the one that is due. */
    public <T> SbiAnswer<T> put(URI uri, Object body, int due, Class<T> answer) {
        return exchange(HttpMethod.PUT, uri, body, due, answer);
    }

    /** PUTs a body; the answer, whose status must be the one that is due, is not read. */
    public void put(URI uri, Object body, int due) {
        exchange(HttpMethod.PUT, uri, body, due);
    }

    /** DELETEs a resource; 204 is due. */
    public void delete(URI uri) {
        exchange(HttpMethod.DELETE, uri, null, 204);
    }

    private <T> SbiAnswer<T> exchange(HttpMethod method, URI uri, @Nullable Object body, int due, Class<T> type) {
        var target = apiRoot.get().resolve(uri);
        return send(method, target, body, answer -> {
            reader.expect(due, answer);
            var location = answer.getHeaders().getLocation();
            return new SbiAnswer<>(reader.body(answer, type), location == null ? null : target.resolve(location));
        });
    }

    private void exchange(HttpMethod method, URI uri, @Nullable Object body, int due) {
        send(method, apiRoot.get().resolve(uri), body, answer -> {
            reader.expect(due, answer);
            return true;
        });
    }

    private <T> T send(HttpMethod method, URI target, @Nullable Object body, AnswerFunction<T> function) {
        var left = headers.timeLeft();
        var hasDeadline = left.isPresent() && left.get().compareTo(settings.responseTimeout()) < 0;
        var wait = hasDeadline ? left.orElseThrow() : settings.responseTimeout();
        if (!wait.isPositive()) {
            throw timedOut();
        }
        try {
            return request(method, target, body, wait).exchangeForRequiredValue((_, answer) -> function.read(answer));
        } catch (ResourceAccessException e) {
            throw failure(target, e.getCause(), hasDeadline);
        }
    }

    private RestClient.RequestHeadersSpec<?> request(
            HttpMethod method, URI target, @Nullable Object body, Duration wait) {
        var request = http.method(method).uri(target).headers(headers::addTo).attribute(Http2RequestFactory.WAIT, wait);
        return body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private SbiProblem failure(URI target, @Nullable Throwable reason, boolean hasDeadline) {
        return switch (reason) {
            case ConnectException _, ConnectTimeoutException _, NoRouteToHostException _, UnknownHostException _ ->
                new SbiProblem(Cause.NETWORK_FAILURE, peer.nfType() + " at " + origin(target) + " not reachable");
            case SocketTimeoutException _ when hasDeadline -> timedOut();
            case SocketTimeoutException _ ->
                new SbiProblem(
                        Cause.UPSTREAM_SERVER_ERROR,
                        peer.nfType() + " at " + origin(target) + " did not answer in time");
            case null, default ->
                new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, peer.nfType() + " at " + origin(target) + " broke off");
        };
    }

    private static SbiProblem timedOut() {
        return new SbiProblem(Cause.TIMED_OUT_REQUEST, "the time that the requester waits ran out");
    }

    // Not the path: it holds the SUPI.
    private static String origin(URI target) {
        return target.getScheme() + "://" + target.getAuthority();
    }

    private interface AnswerFunction<T> {
        T read(ClientHttpResponse answer) throws IOException;
    }
}
