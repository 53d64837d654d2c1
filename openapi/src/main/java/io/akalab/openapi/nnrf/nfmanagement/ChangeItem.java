package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One change (TS 29.571 clause 5.2.4.4).
 *
 * @param op {@code ADD}, {@code MOVE}, {@code REMOVE} or {@code REPLACE}
 * @param path a JSON pointer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeItem(
        @NotNull String op,
        @NotNull String path,
        @Nullable String from,
        @Nullable Object origValue,
        @Nullable Object newValue) {}
