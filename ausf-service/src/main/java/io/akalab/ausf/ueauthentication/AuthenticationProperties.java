package io.akalab.ausf.ueauthentication;

import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.oauth.Requester;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The AUSF's settings.
 *
 * @param udmUri the apiRoots of UDMs, the preferred one first; used where the NRF knows none
 * @param servingNetworks the serving network names that anybody may ask an authentication for; empty lets all of them
 * @param requesters what particular requesters may ask for
 * @param timeToLive how long a challenge may wait for its confirmation
 * @param limit how many challenges may wait at once
 * @param results for how many subscribers the latest result is kept
 */
@Validated
@ConfigurationProperties("akalab.ausf")
record AuthenticationProperties(
        @DefaultValue @NotNull List<URI> udmUri,
        @DefaultValue Set<String> servingNetworks,
        @DefaultValue @NotNull List<@Valid RequesterNetworks> requesters,
        @DefaultValue("60s") @NotNull Duration timeToLive,
        @DefaultValue("100000") @Positive int limit,
        @DefaultValue("1000000") @Positive int results) {

    /**
     * The serving network names that a requester may use.
     *
     * @param nfInstanceId the requester's instance id, as its token or its certificate has it
     * @param plmn or the PLMN that its token says it is of, as {@code 999-70}
     */
    record RequesterNetworks(
            @Nullable UUID nfInstanceId,

            @Nullable @Pattern(regexp = "[0-9]{3}-[0-9]{2,3}") String plmn,

            @NotEmpty Set<String> servingNetworks) {

        boolean names(Requester requester) {
            return isInstance(requester.nfInstanceId()) || isOfPlmn(requester.plmn());
        }

        private boolean isInstance(@Nullable String id) {
            return nfInstanceId != null && nfInstanceId.toString().equalsIgnoreCase(id);
        }

        private boolean isOfPlmn(@Nullable PlmnId id) {
            return plmn != null && id != null && plmn.equals(id.mcc() + "-" + id.mnc());
        }
    }
}
