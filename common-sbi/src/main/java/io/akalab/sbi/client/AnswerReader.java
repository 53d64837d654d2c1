package io.akalab.sbi.client;

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

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final String peer;
    private final JsonMapper json;
    private final Validator validator;

    AnswerReader(String peer, JsonMapper json, Validator validator) {
        this.peer = peer;
        this.json = json;
        this.validator = validator;
    }

    /** Throws what the peer complains of; an unexpected success is no better than an error. */
    void expect(int expectedStatus, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode().value();
        if (status == expectedStatus) {
            return;
        }
        if (status < 300) {
            throw new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, peer + " answered " + status + ", not " + expectedStatus);
        }
        throw new UpstreamProblem(peer, status, cause(answer), retryAfter(answer));
    }

    <T> T body(ClientHttpResponse answer, Class<T> type) throws IOException {
        T body;
        try {
            body = json.readValue(answer.getBody(), type);
        } catch (JacksonException e) {
            throw unintelligible();
        }
        if (body == null || !validator.validate(body).isEmpty()) {
            throw unintelligible();
        }
        return body;
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

    private @Nullable String cause(ClientHttpResponse answer) throws IOException {
        if (!MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                answer.getHeaders().getContentType())) {
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
