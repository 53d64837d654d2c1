package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PDU sessions of a UE (TS 29.503 clause 6.1.6.2.16).
 *
 * @param pduSessions by PDU session identity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UeContextInSmfData(@Nullable Map<String, @Valid PduSession> pduSessions) {}
