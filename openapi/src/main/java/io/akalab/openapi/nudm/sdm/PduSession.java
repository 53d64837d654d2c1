package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A PDU session that an SMF has registered (TS 29.503 clause 6.1.6.2.17). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PduSession(
        @NotNull String dnn,
        @NotNull @Pattern(regexp = Patterns.UUID) String smfInstanceId,
        @NotNull @Valid PlmnId plmnId,
        @Valid @Nullable Snssai singleNssai) {}
