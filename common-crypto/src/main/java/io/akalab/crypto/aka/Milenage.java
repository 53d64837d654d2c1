package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Milenage (TS 35.206) with AES-128 as its kernel. An instance belongs to one subscriber and may be shared by threads. A
 * whole vector costs two calls of the cipher: one block for TEMP, then the four blocks that depend on it together. Closing
 * wipes the copies of K and OP<sub>C</sub> that it holds, and every later use fails.
 */
public final class Milenage implements AkaAlgorithm, AutoCloseable {

    private final SubscriberAes cipher;
    private final @Nullable MilenageConstants ofOperator;
    private long opcHigh;
    private long opcLow;

    /**
     * The functions of the subscriber who has {@code k} of 16 octets. Both keys are copied.
     *
     * @throws IllegalArgumentException if K has another length
     */
    public Milenage(SubscriberKey k, Opc opc) {
        this(k, null, opc);
    }

    /** The same with an operator's own r1 to r5 and c1 to c5 (TS 35.206 clause 5.3). */
    public Milenage(SubscriberKey k, Opc opc, MilenageConstants constants) {
        this(k, constants.equals(MilenageConstants.DEFAULT) ? null : constants, opc);
    }

    /** Without constants it takes the usual ones by a shorter way. */
    Milenage(SubscriberKey k, @Nullable MilenageConstants ofOperator, Opc opc) {
        this.ofOperator = ofOperator;
        this.cipher = new SubscriberAes(requireAes128(k));
        var whitening = opc.toArray();
        this.opcHigh = AesBlocks.longAt(whitening, 0);
        this.opcLow = AesBlocks.longAt(whitening, Long.BYTES);
        Arrays.fill(whitening, (byte) 0);
    }

    /** OP<sub>C</sub> = OP ⊕ E[OP]<sub>K</sub> (TS 35.206 clause 4.1). */
    public static Opc opc(SubscriberKey k, Op op) {
        var key = requireAes128(k).toArray();
        var plain = op.toArray();
        try {
            return AesBlocks.with(key, aes -> {
                long high = AesBlocks.longAt(plain, 0);
                long low = AesBlocks.longAt(plain, Long.BYTES);
                aes.set(0, high, low);
                aes.encrypt(1);
                aes.xor(0, high, low);
                return Opc.of(aes.toArray(0));
            });
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public AkaVector vector(Octets rand, Sqn sqn, Octets amf) {
        long in1 = in1(sqn, amf);
        return with(rand, (aes, high, low) -> {
            out1(aes, 0, in1, high, low);
            out2(aes, 1, high, low);
            out3(aes, 2, high, low);
            out4(aes, 3, high, low);
            encrypt(aes, 4);
            return new AkaVector(
                    rand,
                    sqn,
                    amf,
                    aes.octets(0, 0, 8),
                    aes.octets(1, 8, 8),
                    Ck.of(aes.toArray(2)),
                    Ik.of(aes.toArray(3)),
                    aes.octets(1, 0, 6));
        });
    }

    @Override
    public AkaResponse response(Octets rand) {
        return with(rand, (aes, high, low) -> {
            out2(aes, 0, high, low);
            out3(aes, 1, high, low);
            out4(aes, 2, high, low);
            encrypt(aes, 3);
            return new AkaResponse(
                    aes.octets(0, 8, 8), Ck.of(aes.toArray(1)), Ik.of(aes.toArray(2)), aes.octets(0, 0, 6));
        });
    }

    @Override
    public Octets macA(Octets rand, Sqn sqn, Octets amf) {
        return f1(rand, sqn, amf, 0);
    }

    @Override
    public Octets macS(Octets rand, Sqn sqnMs, Octets amfStar) {
        return f1(rand, sqnMs, amfStar, 8);
    }

    @Override
    public Octets akStar(Octets rand) {
        return with(rand, (aes, high, low) -> {
            out5(aes, 0, high, low);
            encrypt(aes, 1);
            return aes.octets(0, 0, 6);
        });
    }

    @Override
    public void close() {
        cipher.close();
        opcHigh = 0;
        opcLow = 0;
    }

    @Override
    public String toString() {
        return "Milenage[redacted]";
    }

    /** f1 is the first half of OUT1, f1* the second. */
    private Octets f1(Octets rand, Sqn sqn, Octets amf, int start) {
        long in1 = in1(sqn, amf);
        return with(rand, (aes, high, low) -> {
            out1(aes, 0, in1, high, low);
            encrypt(aes, 1);
            return aes.octets(0, start, 8);
        });
    }

    /** What follows TEMP = E[RAND ⊕ OP<sub>C</sub>]<sub>K</sub>, given as its high and low 64 bits. */
    private interface AfterTemp<R> {
        R apply(AesBlocks aes, long high, long low);
    }

    private <R> R with(Octets rand, AfterTemp<R> use) {
        rand.requireLength("RAND", AesBlocks.BLOCK);
        return cipher.with(aes -> {
            aes.set(0, rand);
            aes.xor(0, opcHigh, opcLow);
            aes.encrypt(1);
            return use.apply(aes, aes.high(0), aes.low(0));
        });
    }

    /** Either half of IN1 = SQN ‖ AMF ‖ SQN ‖ AMF. */
    private static long in1(Sqn sqn, Octets amf) {
        amf.requireLength("AMF", 2);
        return sqn.value() << 16 | Byte.toUnsignedLong(amf.at(0)) << 8 | Byte.toUnsignedLong(amf.at(1));
    }

    // What OUT1 to OUT5 are before their last block. Rotated by the r1 to r5 of most operators, 64, 0, 32, 64 and 96
    // bits, is
    // with two words of 64 bits to swap them or their halves; their c1 to c5 are 0, 1, 2, 4, 8 (TS 35.206 clause 4.1).

    /** TEMP ⊕ rot(IN1 ⊕ OP<sub>C</sub>, r1) ⊕ c1. */
    private void out1(AesBlocks aes, int block, long in1, long high, long low) {
        if (ofOperator == null) {
            aes.set(block, high ^ in1 ^ opcLow, low ^ in1 ^ opcHigh);
        } else {
            ofOperator.out1().write(aes, block, in1 ^ opcHigh, in1 ^ opcLow);
            aes.xor(block, high, low);
        }
    }

    /** rot(TEMP ⊕ OP<sub>C</sub>, r2) ⊕ c2. */
    private void out2(AesBlocks aes, int block, long high, long low) {
        if (ofOperator != null) {
            ofOperator.out2().write(aes, block, high ^ opcHigh, low ^ opcLow);
            return;
        }
        aes.set(block, high ^ opcHigh, low ^ opcLow ^ 1);
    }

    /** rot(TEMP ⊕ OP<sub>C</sub>, r3) ⊕ c3. */
    private void out3(AesBlocks aes, int block, long high, long low) {
        if (ofOperator != null) {
            ofOperator.out3().write(aes, block, high ^ opcHigh, low ^ opcLow);
            return;
        }
        long h = high ^ opcHigh;
        long l = low ^ opcLow;
        aes.set(block, h << 32 | l >>> 32, (l << 32 | h >>> 32) ^ 2);
    }

    /** rot(TEMP ⊕ OP<sub>C</sub>, r4) ⊕ c4. */
    private void out4(AesBlocks aes, int block, long high, long low) {
        if (ofOperator != null) {
            ofOperator.out4().write(aes, block, high ^ opcHigh, low ^ opcLow);
            return;
        }
        aes.set(block, low ^ opcLow, high ^ opcHigh ^ 4);
    }

    /** rot(TEMP ⊕ OP<sub>C</sub>, r5) ⊕ c5. */
    private void out5(AesBlocks aes, int block, long high, long low) {
        if (ofOperator != null) {
            ofOperator.out5().write(aes, block, high ^ opcHigh, low ^ opcLow);
            return;
        }
        long h = high ^ opcHigh;
        long l = low ^ opcLow;
        aes.set(block, l << 32 | h >>> 32, (h << 32 | l >>> 32) ^ 8);
    }

    /** The last step of every output: E[...]<sub>K</sub> ⊕ OP<sub>C</sub>. */
    private void encrypt(AesBlocks aes, int count) {
        aes.encrypt(count);
        for (int block = 0; block < count; block++) {
            aes.xor(block, opcHigh, opcLow);
        }
    }

    private static SubscriberKey requireAes128(SubscriberKey k) {
        if (k.length() != AesBlocks.BLOCK) {
            throw new IllegalArgumentException("Milenage takes a K of 16 octets, not " + k.length());
        }
        return k;
    }
}
