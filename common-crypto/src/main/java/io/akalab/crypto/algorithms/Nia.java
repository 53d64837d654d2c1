package io.akalab.crypto.algorithms;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.IntegrityAlgorithm;
import io.akalab.crypto.keys.IntegrityKey;
import java.util.Arrays;

/** The integrity algorithms of TS 33.501 clause 5.11.1.2. NIA0 protects nothing and is for emergency calls alone. */
public enum Nia implements IntegrityAlgorithm {
    NIA0(0) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] message, int bits) {
            return new byte[MAC_LENGTH];
        }
    },
    NIA1(1) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] message, int bits) {
            return octets(Snow3gMac.mac(key, input, message, bits));
        }
    },
    NIA2(2) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] message, int bits) {
            return AesCmac.apply(key, input, message, bits);
        }
    },
    NIA3(3) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] message, int bits) {
            return octets(ZucMac.mac(key, input, message, bits));
        }
    };

    /** Octets of a NAS MAC and a MAC-I. */
    public static final int MAC_LENGTH = 4;

    private final int identity;

    Nia(int identity) {
        this.identity = identity;
    }

    abstract byte[] apply(byte[] key, CountInput input, byte[] message, int bits);

    @Override
    public int identity() {
        return identity;
    }

    /**
     * The algorithm of an identity.
     *
     * @throws IllegalArgumentException if this implementation has none of it
     */
    public static Nia of(int identity) {
        for (var algorithm : values()) {
            if (algorithm.identity == identity) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("no integrity algorithm " + identity);
    }

    /** The MAC of whole octets, 4 octets. */
    public Octets mac(IntegrityKey key, CountInput input, byte[] message) {
        return mac(key, input, message, message.length * Byte.SIZE);
    }

    /** The MAC of the first {@code bits} bits, 4 octets. */
    public Octets mac(IntegrityKey key, CountInput input, byte[] message, int bits) {
        var octets = key.toArray();
        try {
            return Octets.wrap(apply(octets, input, Bits.first(message, bits), bits));
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private static byte[] octets(int mac) {
        var octets = new byte[MAC_LENGTH];
        Words.setInt(octets, 0, mac);
        return octets;
    }
}
