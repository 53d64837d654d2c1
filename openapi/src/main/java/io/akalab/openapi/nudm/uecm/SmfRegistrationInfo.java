package io.akalab.openapi.nudm.uecm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The SMFs that serve the PDU sessions of a UE (TS 29.503 clause 6.2.6.2.11). */
public record SmfRegistrationInfo(@NotNull List<@Valid SmfRegistration> smfRegistrationList) {}
