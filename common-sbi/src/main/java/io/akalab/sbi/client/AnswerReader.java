package io.akalab.sbi.client;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.common.ProblemDetails;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a peer's answers, and trusts none of them: a body is validated as a request's is. */
final class AnswerReader {

    private static final MediaType HAL = MediaType.parseMediaType(MediaTypes.HAL_JSON);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final String peer;
    private final boolean strict;
    private final JsonMapper json;
    private final Validator validator;

    AnswerReader(String peer, boolean strict, JsonMapper json, Validator validator) {
        this.peer = peer;
        this.strict = strict;
        this.json = json;
        this.validator = validator;
    }

    /** Throws what the peer complains of; an unexpected success is no better than an error. */
    void expect(int expectedStatus, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode().value();
        if (isDue(status, expectedStatus)) {
            requireLocation(status, answer);
            return;
        }
        if (status < 300) {
            throw new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, peer + " answered " + status + ", not " + expectedStatus);
        }
        throw new UpstreamProblem(peer, status, cause(answer), retryAfter(answer));
    }

    /** Some peers make little difference between 200, 201 and 204; what the body says is what counts. */
    private boolean isDue(int status, int due) {
        return status == due
                || (!strict
                        && switch (due) {
                            case 200 -> status == 201;
                            case 201 -> status == 200 || status == 204;
                            case 204 -> status == 200 || status == 202;
                            default -> false;
                        });
    }

    private void requireLocation(int status, ClientHttpResponse answer) {
        if (strict && status == 201) {
            var location = answer.getHeaders().getLocation();
            if (location == null || !location.isAbsolute()) {
                throw new SbiProblem(
                        Cause.UPSTREAM_SERVER_ERROR, peer + " created something and did not say where it is");
            }
        }
    }

    /** Throws what the peer complains of. */
    void expectSuccess(ClientHttpResponse answer) throws IOException {
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new UpstreamProblem(peer, answer.getStatusCode().value(), cause(answer), retryAfter(answer));
        }
    }

    <T> T body(ClientHttpResponse answer, Class<T> type) throws IOException {
        T body;
        try {
            body = strict ? strictly(answer, type) : json.readValue(answer.getBody(), type);
        } catch (JacksonException e) {
            throw unintelligible();
        }
        if (body == null || !validator.validate(body).isEmpty()) {
            throw unintelligible();
        }
        return body;
    }

    /** JSON that says that it is, and a resource with links says that too (TS 29.501 clause 5.2.4). */
    private <T> T strictly(ClientHttpResponse answer, Class<T> type) throws IOException {
        var tree = json.readTree(answer.getBody());
        var due = tree.has("_links") ? HAL : MediaType.APPLICATION_JSON;
        if (!due.equalsTypeAndSubtype(answer.getHeaders().getContentType())) {
            throw unintelligible();
        }
        return json.treeToValue(tree, type);
    }

    private SbiProblem unintelligible() {
        return new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, peer + " gave an answer that breaks its contract");
    }

    /** Seconds alone (RFC 9110 clause 10.2.3): of a date nothing is known but that the peer has another clock. */
    private static @Nullable Duration retryAfter(ClientHttpResponse answer) {
        var seconds = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return seconds != null && SECONDS.matcher(seconds).matches()
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : null;
    }

    /** A peer that challenges the requester has nothing against whom the request is about, whether it says so or not. */
    private @Nullable String cause(ClientHttpResponse answer) throws IOException {
        var told = toldCause(answer);
        if (told != null || answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE) == null) {
            return told;
        }
        var status = answer.getStatusCode().value();
        return (status == Cause.UNAUTHORIZED.status() ? Cause.UNAUTHORIZED : Cause.INSUFFICIENT_SCOPE).name();
    }

    private @Nullable String toldCause(ClientHttpResponse answer) throws IOException {
        var contentType = answer.getHeaders().getContentType();
        if (!MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(contentType)
                && (strict || !MediaType.APPLICATION_JSON.isCompatibleWith(contentType))) {
            return null;
        }
        try {
            var cause = json.readValue(answer.getBody(), ProblemDetails.class).cause();
            return cause != null && isName(cause) ? cause : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    // A cause goes on into our own problems, so it must be a name and nothing else.
    private static boolean isName(String cause) {
        return cause.length() <= 64
                && cause.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }
}
