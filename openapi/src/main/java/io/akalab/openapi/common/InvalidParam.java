package io.akalab.openapi.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is at fault in a request, and why (TS 29.571 clause 5.2.4.2).
 *
 * @param param a JSON pointer into the body, {@code {name}} of a path variable, {@code query name} or {@code header name}
 * @param reason why, without the value that was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvalidParam(@NotNull String param, @Nullable String reason) {}
