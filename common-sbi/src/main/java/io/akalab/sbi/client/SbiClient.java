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
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The client of one peer, which may have several instances. URIs are absolute (a link that a peer gave) or relative to the
 * peer's apiRoot. A request that an instance cannot take goes to another one where that can do no harm ({@link Route}).
 *
 * <p>Every method throws {@link UpstreamProblem} when the peer answers with an error, and {@link SbiProblem} with
 * {@code NETWORK_FAILURE} when it cannot be reached, {@code UPSTREAM_SERVER_ERROR} when it is silent, breaks off or
 * answers nonsense, and {@code TIMED_OUT_REQUEST} when the requester behind this request waits no longer.
 */
public final class SbiClient {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final RestClient http;
    private final AnswerReader reader;
    private final RequestHeaders headers;
    private final SbiProperties.Client settings;
    private final Targets targets;
    private final Peer peer;
    private final Subscriber subscriber;
    private final boolean repeatsBrokenOff;

    SbiClient(
            RestClient http,
            AnswerReader reader,
            RequestHeaders headers,
            SbiProperties.Client settings,
            Targets targets,
            Peer peer,
            Subscriber subscriber,
            boolean repeatsBrokenOff) {
        this.http = http;
        this.reader = reader;
        this.headers = headers;
        this.settings = settings;
        this.targets = targets;
        this.peer = peer;
        this.subscriber = subscriber;
        this.repeatsBrokenOff = repeatsBrokenOff;
    }

    /** The same client for requests about a SUPI or SUCI, which go to an instance that serves it. */
    public SbiClient forSubscriber(String supiOrSuci) {
        return new SbiClient(
                http, reader, headers, settings, targets, peer, Subscriber.of(supiOrSuci), repeatsBrokenOff);
    }

    /**
     * The same client for POSTs that may reach two instances: where the connection breaks off before the answer they go to another
     * one, though the first may have begun with them. Not after a time-out, which says that there is too much to do already.
     */
    public SbiClient repeatingBrokenOff() {
        return new SbiClient(http, reader, headers, settings, targets, peer, subscriber, true);
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
        return send(HttpMethod.POST, uri, body, (target, answer) -> {
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

    /** POSTs a notification to where a peer wants it; the answer is not read, and any success will do. */
    public void callBack(URI callback, Object notification) {
        send(HttpMethod.POST, callback, notification, (_, answer) -> {
            reader.expectSuccess(answer);
            return true;
        });
    }

    /** DELETEs a resource; 204 is due. */
    public void delete(URI uri) {
        exchange(HttpMethod.DELETE, uri, null, 204);
    }

    /** PUTs a resource, for which 201 or, where it was there, 200 is due, and reads the answer. */
    public <T> SbiAnswer<T> createOrReplace(URI uri, Object body, Class<T> answer) {
        return send(HttpMethod.PUT, uri, body, (target, response) -> {
            reader.expect(response.getStatusCode().value() == CREATED ? CREATED : OK, response);
            return read(target, response, answer);
        });
    }

    /** PUTs a resource, whether it was there or not; the answer is not read, and any success will do. */
    public void store(URI uri, Object body) {
        send(HttpMethod.PUT, uri, body, (_, answer) -> {
            reader.expectSuccess(answer);
            return true;
        });
    }

    /** PATCHes a resource; the answer is not read, and any success will do. */
    public void patch(URI uri, Patch patch) {
        send(HttpMethod.PATCH, uri, patch, (_, answer) -> {
            reader.expectSuccess(answer);
            return true;
        });
    }

    /** PATCHes a resource; 204 is due, or 200 with a body, which is read. */
    public <T> Optional<T> patch(URI uri, Patch patch, Class<T> type) {
        return send(HttpMethod.PATCH, uri, patch, (_, answer) -> {
            if (answer.getStatusCode().value() == OK) {
                return Optional.of(reader.body(answer, type));
            }
            reader.expect(NO_CONTENT, answer);
            return Optional.empty();
        });
    }

    private <T> SbiAnswer<T> exchange(HttpMethod method, URI uri, @Nullable Object body, int due, Class<T> type) {
        return send(method, uri, body, (target, answer) -> {
            reader.expect(due, answer);
            return read(target, answer, type);
        });
    }

    private void exchange(HttpMethod method, URI uri, @Nullable Object body, int due) {
        send(method, uri, body, (_, answer) -> {
            reader.expect(due, answer);
            return true;
        });
    }

    private <T> SbiAnswer<T> read(URI target, ClientHttpResponse answer, Class<T> type) throws IOException {
        var location = answer.getHeaders().getLocation();
        return new SbiAnswer<>(reader.body(answer, type), target, location == null ? null : target.resolve(location));
    }

    private <T> T send(HttpMethod method, URI uri, @Nullable Object body, AnswerFunction<T> function) {
        var route = new Route(targets, subscriber, method, uri, repeatsBrokenOff);
        while (true) {
            try {
                return sendOnce(route, method, body, function);
            } catch (UpstreamProblem problem) {
                if (!route.leadsOnAfter(problem)) {
                    throw problem;
                }
            }
        }
    }

    private <T> T sendOnce(Route route, HttpMethod method, @Nullable Object body, AnswerFunction<T> function) {
        while (true) {
            var left = headers.timeLeft();
            var hasDeadline = left.isPresent() && left.get().compareTo(settings.responseTimeout()) < 0;
            var wait = hasDeadline ? left.orElseThrow() : settings.responseTimeout();
            if (!wait.isPositive()) {
                throw timedOut();
            }
            var target = route.uri();
            try {
                return request(method, target, body, wait)
                        .exchangeForRequiredValue((_, answer) -> function.read(target, answer));
            } catch (ResourceAccessException e) {
                if (!route.leadsOnAfter(e.getCause())) {
                    throw failure(target, e.getCause(), hasDeadline);
                }
            }
        }
    }

    private RestClient.RequestHeadersSpec<?> request(
            HttpMethod method, URI target, @Nullable Object body, Duration wait) {
        var request = http.method(method)
                .uri(target)
                .headers(fields -> headers.addTo(fields, wait))
                .attribute(Http2RequestFactory.WAIT, wait)
                .attribute(Peer.ATTRIBUTE, peer);
        return switch (body) {
            case null -> request;
            case Patch patch -> request.contentType(patch.type()).body(patch.body());
            default -> request.contentType(MediaType.APPLICATION_JSON).body(body);
        };
    }

    private SbiProblem failure(URI target, @Nullable Throwable reason, boolean hasDeadline) {
        return switch (reason) {
            case ConnectException _, ConnectTimeoutException _, NoRouteToHostException _, UnknownHostException _ ->
                new SbiProblem(
                        Cause.NETWORK_FAILURE, peer.nfType() + " at " + Requests.origin(target) + " not reachable");
            case SocketTimeoutException _ when hasDeadline -> timedOut();
            case SSLException _ ->
                new SbiProblem(
                        Cause.NETWORK_FAILURE,
                        "no TLS connection to " + peer.nfType() + " at " + Requests.origin(target));
            case SocketTimeoutException _ ->
                new SbiProblem(
                        Cause.UPSTREAM_SERVER_ERROR,
                        peer.nfType() + " at " + Requests.origin(target) + " did not answer in time");
            case null, default ->
                new SbiProblem(
                        Cause.UPSTREAM_SERVER_ERROR, peer.nfType() + " at " + Requests.origin(target) + " broke off");
        };
    }

    private static SbiProblem timedOut() {
        return new SbiProblem(Cause.TIMED_OUT_REQUEST, "the time that the requester waits ran out");
    }

    private interface AnswerFunction<T> {
        T read(URI target, ClientHttpResponse answer) throws IOException;
    }
}
