package io.akalab.crypto.keys;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A secret with one role in the hierarchy of TS 33.501 clause 6.2.1. The type is the role, so a key can't be passed where
 * another is meant. Closing a key wipes it, and every later use fails.
 */
public abstract sealed class Key implements AutoCloseable
        permits SubscriberKey,
                Op,
                Opc,
                Top,
                Topc,
                EciesPrivateKey,
                Ck,
                Ik,
                CkPrime,
                IkPrime,
                Kencr,
                Kaut,
                Kre,
                Msk,
                Emsk,
                Kausf,
                Kseaf,
                Kamf,
                KnasEnc,
                KnasInt,
                Kgnb,
                Kn3iwf,
                Ktngf,
                KtIpsec,
                Ktnap,
                Kasme,
                Kakma,
                Kaf,
                Nh,
                KrrcEnc,
                KrrcInt,
                KupEnc,
                KupInt {

    private final String label;
    private final byte[] octets;
    private volatile boolean closed;

    /** Takes the array over without a copy. */
    Key(String label, byte[] octets, int length) {
        if (octets.length != length) {
            throw new IllegalArgumentException(label + " has " + length + " octets, not " + octets.length);
        }
        this.label = label;
        this.octets = octets;
    }

    /** The array itself, for this package to read and nobody to change. */
    final byte[] octets() {
        if (closed) {
            throw new IllegalStateException(label + " has been wiped");
        }
        return octets;
    }

    /** The name that the specifications give this key, such as {@code K_SEAF}. */
    public final String label() {
        return label;
    }

    /** Returns a copy, which the caller wipes. */
    public final byte[] toArray() {
        return octets().clone();
    }

    /** Compares two keys of the same role, in time that depends on their length only. */
    public final boolean matches(Key other) {
        return getClass() == other.getClass() && MessageDigest.isEqual(octets(), other.octets());
    }

    @Override
    public final void close() {
        closed = true;
        Arrays.fill(octets, (byte) 0);
    }

    @Override
    public final String toString() {
        return label + "[redacted]";
    }
}
