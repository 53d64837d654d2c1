package io.akalab.sbi.client;

import io.akalab.sbi.context.SbiHeaders;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows redirects, with method and body (TS 29.500 clauses 6.10.9 and 6.2.2): to the Location, or by the SCP that the answer's
 * RedirectResponse names. What proves who asks goes to no other origin than the one that it was meant for.
 */
final class Redirects implements Exchange {

    private static final int MOST = 5;

    private final JsonMapper json;
    private final Exchange next;

    Redirects(JsonMapper json, Exchange next) {
        this.json = json;
        this.next = next;
    }

    /** The body of a redirect (TS 29.571 clause 5.2.4.15). */
    record RedirectResponse(
            @Nullable String cause, @Nullable String targetScp) {}

    /** Where a redirect leads: to a resource, by way of an SCP or directly. */
    private record Step(URI target, @Nullable URI scp) {}

    @Override
    public ClientHttpResponse execute(SimpleHttpRequest request, Duration wait) throws IOException {
        long end = System.nanoTime() + wait.toNanos();
        var answer = next.execute(request, wait);
        return isRedirect(answer) ? follow(request, answer, end) : answer;
    }

    private ClientHttpResponse follow(SimpleHttpRequest request, ClientHttpResponse redirect, long end)
            throws IOException {
        var step = new Step(Requests.uri(request), null);
        var seen = new HashSet<>(Set.of(step));
        var current = request;
        var answer = redirect;
        for (int hop = 0; hop < MOST; hop++) {
            var following = step(step.target(), answer);
            if (following.isEmpty()) {
                return answer;
            }
            if (!seen.add(following.get())) {
                throw new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, "the peer redirects in a circle");
            }
            current = redirected(current, step, following.get());
            step = following.get();
            answer = next.execute(current, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (!isRedirect(answer)) {
                return located(answer, step.target());
            }
        }
        throw new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, "the peer redirects more than " + MOST + " times");
    }

    private static SimpleHttpRequest redirected(SimpleHttpRequest request, Step from, Step to) {
        var copy = Requests.copy(request, to.target());
        copy.removeHeaders(SbiHeaders.TARGET_API_ROOT);
        if (!Requests.origin(from.target()).equalsIgnoreCase(Requests.origin(to.target()))) {
            copy.removeHeaders(HttpHeaders.AUTHORIZATION);
            copy.removeHeaders(SbiHeaders.CLIENT_CREDENTIALS);
        }
        return to.scp() == null ? copy : IndirectCommunication.relayed(copy, to.target(), to.scp());
    }

    /** Where the answer leads; empty if nowhere that we would go. */
    private Optional<Step> step(URI from, ClientHttpResponse answer) throws IOException {
        var location = uri(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).map(from::resolve);
        var scp = targetScp(answer).filter(uri -> isWebUri(uri) && !isDowngrade(from, uri));
        if (location.isEmpty() && scp.isEmpty()) {
            return Optional.empty();
        }
        return location.or(() -> Optional.of(from))
                .filter(target -> isWebUri(target) && !isDowngrade(from, target))
                .map(target -> new Step(target, scp.orElse(null)));
    }

    private Optional<URI> targetScp(ClientHttpResponse answer) throws IOException {
        try {
            var body = answer.getBody().readAllBytes();
            return body.length == 0
                    ? Optional.empty()
                    : uri(json.readValue(body, RedirectResponse.class).targetScp());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isWebUri(URI uri) {
        var scheme = uri.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null;
    }

    private static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
    }

    /** A relative Location is meant from where the answer came from. */
    private static ClientHttpResponse located(ClientHttpResponse answer, URI base) {
        uri(answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .filter(location -> !location.isAbsolute())
                .ifPresent(location -> answer.getHeaders()
                        .set(HttpHeaders.LOCATION, base.resolve(location).toString()));
        return answer;
    }

    private static boolean isRedirect(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        return status == 307 || status == 308;
    }
}
