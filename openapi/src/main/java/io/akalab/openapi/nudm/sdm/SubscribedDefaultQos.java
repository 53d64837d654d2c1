package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The QoS of a default flow (TS 29.571 clause 5.5.4.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscribedDefaultQos(
        @JsonProperty("5qi") @NotNull @Min(0) @Max(255) Integer fiveQi,
        @NotNull @Valid Arp arp,
        @Min(1) @Max(127) @Nullable Integer priorityLevel) {}
