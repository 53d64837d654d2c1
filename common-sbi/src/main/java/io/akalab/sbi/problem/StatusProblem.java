package io.akalab.sbi.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The problem that stands for a bare status, as a container or a framework raises it. */
public final class StatusProblem extends SbiProblem {

    private StatusProblem(int status, String title, Cause cause) {
        super(status, title, cause.name(), title, List.of(), Map.of());
    }

    /** The problem of an error status; anything that is none counts as 500. */
    public static SbiProblem of(int status) {
        var known = HttpStatus.resolve(status);
        if (known == null || !known.isError()) {
            return of(500);
        }
        return new StatusProblem(status, known.getReasonPhrase(), cause(status));
    }

    private static Cause cause(int status) {
        return switch (status) {
            case 400 -> Cause.INVALID_MSG_FORMAT;
            case 404 -> Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND;
            case 405 -> Cause.METHOD_NOT_ALLOWED;
            case 406 -> Cause.NOT_ACCEPTABLE;
            case 411 -> Cause.INCORRECT_LENGTH;
            case 412 -> Cause.PRECONDITION_FAILED;
            case 413 -> Cause.CONTENT_TOO_LARGE;
            case 414 -> Cause.URI_TOO_LONG;
            case 415 -> Cause.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> Cause.NF_CONGESTION_RISK;
            case 431 -> Cause.HEADERS_TOO_LARGE;
            case 503 -> Cause.NF_CONGESTION;
            case 504 -> Cause.TIMED_OUT_REQUEST;
            default -> status < 500 ? Cause.UNSPECIFIED_MSG_FAILURE : Cause.SYSTEM_FAILURE;
        };
    }
}
