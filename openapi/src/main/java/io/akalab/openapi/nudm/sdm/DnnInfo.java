package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data network (TS 29.503 clause 6.1.6.2.6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DnnInfo(
        @NotNull String dnn,
        @Nullable Boolean defaultDnnIndicator,
        @Nullable Boolean lboRoamingAllowed,
        @Nullable Boolean iwkEpsInd,
        @Nullable Boolean dnnBarred,
        @Nullable Boolean invokeNefInd,
        @Nullable List<String> smfList,
        @Nullable Boolean sameSmfInd) {}
