package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modes of session and service continuity (TS 29.503 clause 6.1.6.2.12): an open enumeration (TS 29.571 clause 5.4.3.6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SscModes(
        @NotNull String defaultSscMode, @Nullable List<String> allowedSscModes) {}
