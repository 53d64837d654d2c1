package io.akalab.ausf.ueauthentication;

import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.oauth.Requester;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What particular requesters may ask the AUSF for.
 *
 * @param requesters those that have serving network names of their own
 */
@Validated
@ConfigurationProperties("akalab.ausf")
record RequesterProperties(@DefaultValue @NotNull List<@Valid Networks> requesters) {

    /**
     * The serving network names that a requester may use.
     *
     * @param nfInstanceId the requester's instance id, as its token or its certificate has it
     * @param plmn or the PLMN that its token says it is of, as {@code 999-70}
     */
    record Networks(
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
