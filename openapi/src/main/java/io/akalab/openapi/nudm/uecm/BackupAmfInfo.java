package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An AMF that stands in for another (TS 29.571 clause 5.4.4.51). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackupAmfInfo(
        @NotNull String backupAmf, @Nullable List<@Valid Guami> guamiList) {}
