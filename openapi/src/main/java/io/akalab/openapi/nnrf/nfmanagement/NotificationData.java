package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an instance (TS 29.510 clause 6.1.6.2.17).
 *
 * @param event {@code NF_REGISTERED}, {@code NF_DEREGISTERED} or {@code NF_PROFILE_CHANGED}
 * @param nfInstanceUri the instance's resource at the NRF
 * @param nfProfile as it is now
 * @param profileChanges in place of {@code nfProfile}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationData(
        @NotNull String event,
        @NotNull String nfInstanceUri,
        @Valid @Nullable NFProfile nfProfile,
        @Nullable List<@Valid ChangeItem> profileChanges) {}
