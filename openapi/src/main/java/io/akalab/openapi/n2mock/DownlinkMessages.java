package io.akalab.openapi.n2mock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What the AMF sends on an association, in order; empty when there is nothing. */
public record DownlinkMessages(@NotNull List<@Valid DownlinkMessage> messages) {}
