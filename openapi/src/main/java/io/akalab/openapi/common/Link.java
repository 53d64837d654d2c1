package io.akalab.openapi.common;

import jakarta.validation.constraints.NotNull;

/** A link to a resource (TS 29.571 clause 5.2.4.3). */
public record Link(@NotNull String href) {}
