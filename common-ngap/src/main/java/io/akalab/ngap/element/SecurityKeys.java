package io.akalab.ngap.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.Arrays;

/** Security Key (TS 38.413 clause 9.3.1.87), as K<sub>gNB</sub> or as NH. */
public final class SecurityKeys {

    private static final int BITS = 256;

    private SecurityKeys() {}

    public static Kgnb readKgnb(PerReader in) {
        return Kgnb.of(in.longBitString(BITS).toArray());
    }

    public static void writeKgnb(Kgnb key, PerWriter out) {
        write(key.toArray(), out);
    }

    static Nh readNh(PerReader in) {
        return Nh.of(in.longBitString(BITS).toArray());
    }

    static void writeNh(Nh key, PerWriter out) {
        write(key.toArray(), out);
    }

    private static void write(byte[] key, PerWriter out) {
        out.longBitString(Octets.wrap(key), BITS);
        Arrays.fill(key, (byte) 0);
    }
}
