package io.akalab.amf.udm;

import io.akalab.crypto.identity.Supi;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the AMF has arranged with the UDM for a UE. {@code toString} does not hold it.
 *
 * @param callbackId what the UE goes by in the UDM's notifications
 * @param slices what the subscriber may use
 * @param subscription what has to be ended with the registration; null where it ends by itself, or there is none
 */
public record HomeRegistration(
        Supi supi,
        String callbackId,
        SubscribedSlices slices,
        @Nullable URI subscription) {

    /** The same with other slices. */
    public HomeRegistration withSlices(SubscribedSlices changed) {
        return new HomeRegistration(supi, callbackId, changed, subscription);
    }

    @Override
    public String toString() {
        return "HomeRegistration[redacted]";
    }
}
