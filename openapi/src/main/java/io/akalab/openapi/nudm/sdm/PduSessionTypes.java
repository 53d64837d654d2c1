package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types of PDU session (TS 29.503 clause 6.1.6.2.11): an open enumeration (TS 29.571 clause 5.4.3.3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PduSessionTypes(
        @Nullable String defaultSessionType, @Nullable List<String> allowedSessionTypes) {}
