package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One step of a JSON Patch (RFC 6902, TS 29.571 clause 5.2.4.3).
 *
 * @param op {@code add}, {@code remove}, {@code replace}, {@code move}, {@code copy} or {@code test}
 * @param path a JSON pointer
 * @param from a JSON pointer, of {@code move} and {@code copy}
 * @param value of {@code add}, {@code replace} and {@code test}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchItem(
        @NotNull String op,
        @NotNull String path,
        @Nullable String from,
        @Nullable Object value) {}
