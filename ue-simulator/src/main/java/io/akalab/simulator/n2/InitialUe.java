package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import org.jspecify.annotations.Nullable;

/**
 * The first message of a UE over a new connection (TS 38.413 clause 9.2.5.1). It may hold identities, so its text form says
 * nothing of them.
 *
 * @param establishmentCause why the UE has connected, by its NGAP name, such as {@code mo-Signalling} (clause 9.3.1.111)
 * @param guti the 5G-GUTI that the UE's 5G-S-TMSI is of, where it has told the gNB one
 * @param contextRequested whether the UE needs a context, and with it security, at the gNB
 */
public record InitialUe(
        Octets nasPdu, String establishmentCause, @Nullable Guti guti, boolean contextRequested) {

    /** A UE signals by itself. */
    public static final String MO_SIGNALLING = "mo-Signalling";

    /** A UE answers a paging. */
    public static final String MT_ACCESS = "mt-Access";

    /** A UE calls for help. */
    public static final String EMERGENCY = "emergency";

    @Override
    public String toString() {
        return "InitialUe[" + establishmentCause + ", redacted]";
    }
}
