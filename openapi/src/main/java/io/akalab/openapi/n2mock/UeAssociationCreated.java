package io.akalab.openapi.n2mock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A new association, and what the AMF sends on it at once. */
public record UeAssociationCreated(
        @NotNull Long amfUeNgapId, @NotNull List<@Valid DownlinkMessage> messages) {}
