package io.akalab.openapi.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error on the SBI, {@code application/problem+json} (TS 29.571 clause 5.2.4.1, RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String cause,
        @Nullable List<@Valid InvalidParam> invalidParams) {

    /** A problem of a status, title and 3GPP cause, with nothing else said. */
    public static ProblemDetails of(int status, String title, @Nullable String cause) {
        return new ProblemDetails(null, title, status, null, null, cause, null);
    }
}
