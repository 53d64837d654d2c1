package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A change, as in JSON Patch (TS 29.571 clause 5.2.4.16). {@code toString} holds no value.
 *
 * @param op {@code ADD}, {@code MOVE}, {@code REMOVE} or {@code REPLACE}
 * @param path a JSON pointer into the resource
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeItem(
        @NotNull String op,
        @NotNull String path,
        @Nullable String from,
        @Nullable Object origValue,
        @Nullable Object newValue) {

    @Override
    public String toString() {
        return "ChangeItem[op=" + op + ", redacted]";
    }
}
