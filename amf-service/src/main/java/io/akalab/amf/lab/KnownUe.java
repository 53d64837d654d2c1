package io.akalab.amf.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A UE that the AMF knows.
 *
 * @param supi with the lab switch alone
 * @param amfUeNgapId its association, absent while it is idle
 * @param rmState {@code RM-REGISTERED} or {@code RM-DEREGISTERED} (TS 23.501 clause 5.3.2)
 * @param mmState the 5GMM state (TS 24.501 clause 5.1.3.3)
 * @param cmState {@code CM-CONNECTED} or {@code CM-IDLE} (TS 23.501 clause 5.3.3)
 * @param ngKsi the key set in use, with the lab switch alone, as the COUNTs of the next messages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnownUe(
        @Nullable String supi,
        @Nullable Long amfUeNgapId,
        String rmState,
        String mmState,
        String cmState,
        @Nullable Integer ngKsi,
        @Nullable Long uplinkCount,
        @Nullable Long downlinkCount) {

    @Override
    public String toString() {
        return "KnownUe[amfUeNgapId=" + amfUeNgapId + ", redacted]";
    }
}
