package io.akalab.openapi.nudr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One step of a JSON Patch (RFC 6902, TS 29.571 clause 5.2.4.3).
 *
 * @param op an open enumeration: {@code test}, {@code replace}, {@code add} and others
 * @param path a JSON pointer
 * @param from a JSON pointer, of {@code move} and {@code copy}
 * @param value any JSON value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchItem(
        @NotNull String op,
        @NotNull String path,
        @Nullable String from,
        @Nullable Object value) {

    /** A step that fails the patch unless the value is there. */
    public static PatchItem test(String path, Object value) {
        return new PatchItem("test", path, null, value);
    }

    /** A step that puts a value in the place of another. */
    public static PatchItem replace(String path, Object value) {
        return new PatchItem("replace", path, null, value);
    }

    /** A step that puts a value where there need not be one. */
    public static PatchItem add(String path, Object value) {
        return new PatchItem("add", path, null, value);
    }

    /** The value may be a key. */
    @Override
    public String toString() {
        return "PatchItem[op=" + op + ", path=" + path + ", redacted]";
    }
}
