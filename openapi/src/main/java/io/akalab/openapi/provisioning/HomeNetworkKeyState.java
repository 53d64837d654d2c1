package io.akalab.openapi.provisioning;

import jakarta.validation.constraints.NotNull;

/** What a home network key is to become. */
public record HomeNetworkKeyState(@NotNull HomeNetworkKey.State state) {}
