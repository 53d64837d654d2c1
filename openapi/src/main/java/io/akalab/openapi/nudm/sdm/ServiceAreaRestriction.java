package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscriber is served, or where not (TS 29.571 clause 5.4.4.8).
 *
 * @param restrictionType {@code ALLOWED_AREAS} or {@code NOT_ALLOWED_AREAS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceAreaRestriction(
        @Nullable String restrictionType,
        @Nullable List<@Valid Area> areas,
        @Min(0) @Nullable Integer maxNumOfTAs) {}
