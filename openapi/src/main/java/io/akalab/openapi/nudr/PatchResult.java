package io.akalab.openapi.nudr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could not be done of a JSON Patch (TS 29.571 clause 5.2.4.4).
 *
 * @param report one for each step that failed; absent where a UDR answers with something else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchResult(@Nullable List<@Valid ReportItem> report) {

    /**
     * One step that failed.
     *
     * @param path a JSON pointer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportItem(
            @Nullable String path, @Nullable String reason) {}
}
