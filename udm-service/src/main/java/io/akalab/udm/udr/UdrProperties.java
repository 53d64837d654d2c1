package io.akalab.udm.udr;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which UDR keeps the subscribers, and whether this UDM is one for others.
 *
 * @param uri the apiRoots of UDRs with the same data, the preferred one first; used where the NRF knows none. Without it and
 *     without {@code discover} the subscribers are in the UDM's own database
 * @param discover whether the subscribers are in the UDR that the NRF knows
 * @param apiVersion the version of Nudr_DR in its paths: v2, or v1 for Open5GS and older releases of others
 * @param test whether the UDR is told which SQN it must still have; without it this UDM must be the only one, or have INDs of
 *     its own
 * @param servingPlmn MCC and MNC in the paths of provisioned data; unless set, those that an IMSI begins with, the MNC with two
 *     digits
 * @param serve whether Nudr_DR is served from the database, and K told to whoever asks
 */
@Validated
@ConfigurationProperties("akalab.udm.udr")
record UdrProperties(
        @DefaultValue List<URI> uri,
        @DefaultValue("false") boolean discover,
        @DefaultValue("v2") @Pattern(regexp = "v[12]") String apiVersion,
        @DefaultValue("true") boolean test,
        @Pattern(regexp = "[0-9]{5,6}") @Nullable String servingPlmn,
        @DefaultValue("false") boolean serve) {

    UdrProperties {
        if ((discover || !uri.isEmpty()) && serve) {
            throw new IllegalArgumentException("a UDM whose subscribers are in a UDR has none to serve");
        }
    }
}
