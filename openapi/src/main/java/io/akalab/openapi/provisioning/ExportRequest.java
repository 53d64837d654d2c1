package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which subscribers are to be told with their keys.
 *
 * @param after the SUPI after which the page begins; the first where absent
 * @param limit how many there are on a page at most; 100 where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportRequest(
        @Nullable String after, @Min(1) @Max(1000) @Nullable Integer limit) {

    @Override
    public String toString() {
        return "ExportRequest[limit=" + limit + ", redacted]";
    }
}
