package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change of a subscription (TS 29.503 clause 6.1.6.2.31). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SdmSubsModification(
        @Nullable Instant expires, @Nullable List<String> monitoredResourceUris) {

    @Override
    public String toString() {
        return "SdmSubsModification[expires=" + expires + ", redacted]";
    }
}
