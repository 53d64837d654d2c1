package io.akalab.crypto.keys;

import io.akalab.crypto.Octets;
import java.util.Arrays;

/** K<sub>aut</sub>, which authenticates the packets of EAP-AKA' (RFC 9048 clause 3.3): 32 octets. */
public final class Kaut extends Key {

    private static final int MAC_LENGTH = 16;

    Kaut(byte[] octets) {
        super("K_aut", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kaut of(byte[] octets) {
        return new Kaut(octets.clone());
    }

    /** HMAC-SHA-256-128 over a packet, 16 octets (RFC 9048 clause 3.4.2). */
    public Octets mac(byte[] packet) {
        return Octets.wrap(Arrays.copyOf(Kdf.derive(octets(), packet), MAC_LENGTH));
    }
}
