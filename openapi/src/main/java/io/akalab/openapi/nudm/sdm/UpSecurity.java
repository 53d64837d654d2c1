package io.akalab.openapi.nudm.sdm;

import jakarta.validation.constraints.NotNull;

/** Whether user data is protected (TS 29.571 clause 5.4.4.7); open enumerations. */
public record UpSecurity(@NotNull String upIntegr, @NotNull String upConfid) {}
