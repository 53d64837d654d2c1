package io.akalab.amf.storage;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.UeSecurityCapability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a UE that is registered, or was. Its text form is redacted.
 *
 * @param registered false for one that has gone, and comes again with what it has
 * @param formerGuti is good too until the UE has confirmed the other one
 * @param capability exactly as the UE sent it
 * @param security null where it is not certain how far its COUNTs were used: the UE is known, and is to be authenticated
 * @param pei the identity of the equipment (TS 29.571 clause 5.3.2), if the UE has told it
 * @param home what was arranged with the UDM, if there is one
 */
public record UeRecord(
        Supi supi,
        boolean registered,
        Guti guti,
        @Nullable Guti formerGuti,
        NgKsi ngKsi,
        UeSecurityCapability capability,
        @Nullable Security security,
        List<Slice> allowedNssai,
        @Nullable String pei,
        @Nullable HomeRegistration home) {

    public UeRecord {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /**
     * A 5G NAS security context.
     *
     * @param uplink one more than the highest COUNT that was accepted
     * @param downlink more than any COUNT that was used
     * @param authenticatedAt when the UE was authenticated for it
     * @param registrations how often it has registered with it
     */
    public record Security(
            Kamf kamf, Nea nea, Nia nia, int uplink, int downlink, Instant authenticatedAt, int registrations) {}

    /** The same, of which only the identity is certain. */
    UeRecord withoutSecurity() {
        return new UeRecord(supi, registered, guti, formerGuti, ngKsi, capability, null, allowedNssai, pei, home);
    }

    @Override
    public String toString() {
        return "UeRecord[redacted]";
    }
}
