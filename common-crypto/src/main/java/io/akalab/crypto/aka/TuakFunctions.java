package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Top;
import io.akalab.crypto.keys.Topc;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The functions of TUAK with every length that TS 35.231 clause 5 allows, in octets: MAC 8, 16 or 32; RES 4, 8, 16 or 32; CK
 * and IK 16 or 32. The lengths are inputs of the functions, so that another length is another output altogether.
 */
final class TuakFunctions {

    /** The seven letters {@code TUAK1.0}, with room for INSTANCE behind them (clause 6.2). */
    private static final long ALGONAME = 0x5455414B312E3000L;

    // Where the fields of IN stand (TS 35.231 clause 6.2), in lanes.
    private static final int IN_TOPC = 0;
    private static final int IN_INSTANCE = 4;
    private static final int IN_RAND = 5;
    private static final int IN_SQN_AND_AMF = 7;
    private static final int IN_KEY = 8;
    private static final int IN_PADDING = 12;
    private static final int IN_LAST = 16;

    // Where the fields of OUT stand (clauses 6.3 to 6.7), in lanes.
    private static final int OUT_MAC_OR_RES = 0;
    private static final int OUT_CK = 4;
    private static final int OUT_IK = 8;
    private static final int OUT_AK = 12;

    private static final int F1_STAR = 0x80;
    private static final int F2345 = 0x40;
    private static final int F5_STAR = 0xC0;
    private static final int LONG_CK = 0x04;
    private static final int LONG_IK = 0x02;
    private static final int LONG_K = 0x01;

    private final long[] k;
    private final long[] topc;
    private final int iterations;
    private volatile boolean closed;

    TuakFunctions(SubscriberKey k, Topc topc, int iterations) {
        this(k, topc.toArray(), iterations);
    }

    private TuakFunctions(SubscriberKey k, byte[] topc, int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException("Keccak runs once at least");
        }
        this.k = words(k.toArray());
        this.topc = words(topc);
        this.iterations = iterations;
    }

    /** TOP<sub>C</sub>, which is the first 32 octets of the permutation of TOP and K alone (clause 6.2). */
    static Topc topc(SubscriberKey k, Top top, int iterations) {
        var functions = new TuakFunctions(k, top.toArray(), iterations);
        try {
            return functions.run(0, new long[2], 0, keccak -> {
                var octets = keccak.toArray(OUT_MAC_OR_RES, 32);
                try {
                    return Topc.of(octets);
                } finally {
                    Arrays.fill(octets, (byte) 0);
                }
            });
        } finally {
            functions.close();
        }
    }

    /** f1 (clause 6.3). */
    Octets f1(Octets rand, Sqn sqn, Octets amf, int macLength) {
        return mac(0, rand, sqn, amf, macLength);
    }

    /** f1* (clause 6.4). */
    Octets f1Star(Octets rand, Sqn sqn, Octets amf, int macLength) {
        return mac(F1_STAR, rand, sqn, amf, macLength);
    }

    /** f2 to f5 (clause 6.5), which come out of one run. */
    Outputs f2345(Octets rand, int resLength, int ckLength, int ikLength) {
        int instance = F2345
                | (requireOneOf("RES", resLength, 4, 8, 16, 32) & 0x38)
                | (requireOneOf("CK", ckLength, 16, 32) == 32 ? LONG_CK : 0)
                | (requireOneOf("IK", ikLength, 16, 32) == 32 ? LONG_IK : 0);
        return run(
                instance,
                words(rand),
                0,
                keccak -> new Outputs(
                        keccak.octets(OUT_MAC_OR_RES, resLength),
                        keccak.toArray(OUT_CK, ckLength),
                        keccak.toArray(OUT_IK, ikLength),
                        keccak.octets(OUT_AK, Sqn.LENGTH)));
    }

    /** f5* (clause 6.6). */
    Octets f5Star(Octets rand) {
        return run(F5_STAR, words(rand), 0, keccak -> keccak.octets(OUT_AK, Sqn.LENGTH));
    }

    void close() {
        closed = true;
        Arrays.fill(k, 0);
        Arrays.fill(topc, 0);
    }

    /** What f2 to f5 make. The arrays are keys, which whoever asked for them takes over; a record would print and compare them. */
    static final class Outputs {

        private final Octets res;
        private final byte[] ck;
        private final byte[] ik;
        private final Octets ak;

        private Outputs(Octets res, byte[] ck, byte[] ik, Octets ak) {
            this.res = res;
            this.ck = ck;
            this.ik = ik;
            this.ak = ak;
        }

        Octets res() {
            return res;
        }

        byte[] ck() {
            return ck;
        }

        byte[] ik() {
            return ik;
        }

        Octets ak() {
            return ak;
        }
    }

    private Octets mac(int instance, Octets rand, Sqn sqn, Octets amf, int length) {
        amf.requireLength("AMF", 2);
        requireOneOf("MAC", length, 8, 16, 32);
        long sqnAndAmf = sqn.value() << 16 | Byte.toUnsignedLong(amf.at(0)) << 8 | Byte.toUnsignedLong(amf.at(1));
        return run(instance | length, words(rand), sqnAndAmf, keccak -> keccak.octets(OUT_MAC_OR_RES, length));
    }

    /** INSTANCE has the length of a MAC or a RES in units of 64 bits in its bits 3 to 5, which is the octets as they are. */
    private <R> R run(int instance, long[] rand, long sqnAndAmf, Function<Keccak, R> use) {
        if (closed) {
            throw new IllegalStateException("TUAK has been wiped");
        }
        return Keccak.with(keccak -> {
            keccak.set(IN_TOPC, topc);
            keccak.set(IN_INSTANCE, ALGONAME | instance | (k.length == 4 ? LONG_K : 0));
            keccak.set(IN_RAND, rand);
            keccak.set(IN_SQN_AND_AMF, sqnAndAmf);
            keccak.set(IN_KEY, k);
            keccak.set(IN_PADDING, 0x1F);
            keccak.set(IN_LAST, 1L << 63);
            for (int i = 0; i < iterations; i++) {
                keccak.permute();
            }
            return use.apply(keccak);
        });
    }

    private static long[] words(Octets rand) {
        return words(rand.requireLength("RAND", RandSource.LENGTH).toArray());
    }

    /** Big-endian words; the array is wiped. */
    private static long[] words(byte[] octets) {
        var words = new long[octets.length / Long.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = AesBlocks.longAt(octets, i * Long.BYTES);
        }
        Arrays.fill(octets, (byte) 0);
        return words;
    }

    private static int requireOneOf(String name, int length, int... allowed) {
        for (int each : allowed) {
            if (each == length) {
                return length;
            }
        }
        throw new IllegalArgumentException("TUAK has no " + name + " of " + length + " octets");
    }
}
