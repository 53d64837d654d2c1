package io.akalab.sbi.problem;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.ProblemDetails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that is answered over the SBI (TS 29.500 clause 5.2.7). It carries no stack trace: it is an answer, not a
 * fault. Its detail must name no identity and no key.
 */
public class SbiProblem extends RuntimeException {

    private final transient ProblemDetails details;
    private final transient Map<String, String> headers;

    /** A problem of a cause, with its usual status. */
    public SbiProblem(Cause cause, String detail) {
        this(cause, detail, List.of());
    }

    /** A problem of a cause, naming what is at fault in the request. */
    public SbiProblem(Cause cause, String detail, List<InvalidParam> invalidParams) {
        this(cause.status(), cause.title(), cause.name(), detail, invalidParams, Map.of());
    }

    /** A problem with response headers beside it. */
    public SbiProblem(Cause cause, String detail, Map<String, String> headers) {
        this(cause.status(), cause.title(), cause.name(), detail, List.of(), headers);
    }

    /** A problem whose cause is not one of {@link Cause}'s. */
    protected SbiProblem(
            int status,
            String title,
            @Nullable String cause,
            String detail,
            List<InvalidParam> invalidParams,
            Map<String, String> headers) {
        super(cause + ": " + detail, null, false, false);
        this.details = new ProblemDetails(
                null, title, status, detail, null, cause, invalidParams.isEmpty() ? null : List.copyOf(invalidParams));
        this.headers = Map.copyOf(headers);
    }

    /** {@code MANDATORY_IE_INCORRECT}, for one parameter. */
    public static SbiProblem incorrect(String param, String reason) {
        return new SbiProblem(
                Cause.MANDATORY_IE_INCORRECT, param + " " + reason, List.of(new InvalidParam(param, reason)));
    }

    /** {@code MANDATORY_IE_MISSING}, for one parameter. */
    public static SbiProblem missing(String param) {
        return new SbiProblem(
                Cause.MANDATORY_IE_MISSING, param + " is missing", List.of(new InvalidParam(param, "is missing")));
    }

    /** {@code NF_CONGESTION}: overloaded, to be tried again after a while. */
    public static SbiProblem congestion(Duration retryAfter) {
        return new SbiProblem(
                Cause.NF_CONGESTION, "overloaded", Map.of("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** The body of the answer. */
    public ProblemDetails details() {
        return details;
    }

    /** The HTTP status of the answer. */
    public int status() {
        var status = details.status();
        return status == null ? Cause.SYSTEM_FAILURE.status() : status;
    }

    /** Whether this is a problem of a cause. */
    public boolean is(Cause cause) {
        return cause.name().equals(details.cause());
    }

    /** The headers of the answer, beside its content type. */
    public Map<String, String> headers() {
        return headers;
    }
}
