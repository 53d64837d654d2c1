package io.akalab.openapi.provisioning;

import jakarta.validation.constraints.NotNull;

/** How many subscribers were removed. */
public record RemovedSubscribers(@NotNull Long removed) {}
