package io.akalab.crypto.algorithms;

import io.akalab.crypto.keys.CipheringAlgorithm;
import io.akalab.crypto.keys.CipheringKey;
import java.util.Arrays;

/** The ciphering algorithms of TS 33.501 clause 5.11.1.1. Ciphering and deciphering are the same operation. */
public enum Nea implements CipheringAlgorithm {
    NEA0(0) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] data) {
            return data.clone();
        }
    },
    NEA1(1) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] data) {
            return Snow3g.forCiphering(key, input).crypt(data);
        }
    },
    NEA2(2) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] data) {
            return AesCtr.apply(key, input, data);
        }
    },
    NEA3(3) {
        @Override
        byte[] apply(byte[] key, CountInput input, byte[] data) {
            return Zuc.forCiphering(key, input).crypt(data);
        }
    };

    private final int identity;

    Nea(int identity) {
        this.identity = identity;
    }

    abstract byte[] apply(byte[] key, CountInput input, byte[] data);

    @Override
    public int identity() {
        return identity;
    }

    /**
     * The algorithm of an identity.
     *
     * @throws IllegalArgumentException if this implementation has none of it
     */
    public static Nea of(int identity) {
        for (var algorithm : values()) {
            if (algorithm.identity == identity) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("no ciphering algorithm " + identity);
    }

    /** Ciphers or deciphers whole octets. */
    public byte[] crypt(CipheringKey key, CountInput input, byte[] data) {
        return crypt(key, input, data, data.length * Byte.SIZE);
    }

    /** Ciphers or deciphers the first {@code bits} bits; the rest of the last octet comes out as zeros. */
    public byte[] crypt(CipheringKey key, CountInput input, byte[] data, int bits) {
        var octets = key.toArray();
        try {
            return Bits.first(apply(octets, input, Bits.first(data, bits)), bits);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
