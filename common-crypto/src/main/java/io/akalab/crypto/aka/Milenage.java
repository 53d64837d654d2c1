package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.Arrays;

/**
 * Milenage (TS 35.206) with AES-128 as its kernel. An instance belongs to one subscriber and may be shared by threads. A
 * whole vector costs two calls of the cipher: one block for TEMP, then the four blocks that depend on it together.
 */
public final class Milenage implements AkaAlgorithm {

    private static final int BLOCK = AesBlocks.BLOCK;
    private static final int RAND_LENGTH = 16;

    /** c1 to c5 differ in their last octet alone, r1 to r5 are whole octets (TS 35.206 clause 4.1). */
    private enum Output {
        OUT1(8, 0),
        OUT2(0, 1),
        OUT3(4, 2),
        OUT4(8, 4),
        OUT5(12, 8);

        final int rotation;
        final int constant;

        Output(int rotation, int constant) {
            this.rotation = rotation;
            this.constant = constant;
        }
    }

    private final byte[] k;
    private final byte[] opc;

    /**
     * The functions of the subscriber who has {@code k} of 16 octets.
     *
     * @throws IllegalArgumentException if K has another length
     */
    public Milenage(SubscriberKey k, Opc opc) {
        this.k = requireAes128(k).toArray();
        this.opc = opc.toArray();
    }

    /** OP<sub>C</sub> = OP ⊕ E[OP]<sub>K</sub> (TS 35.206 clause 4.1). */
    public static Opc opc(SubscriberKey k, Op op) {
        var plain = op.toArray();
        var block = plain.clone();
        AesBlocks.with(requireAes128(k).toArray(), aes -> aes.encrypt(block, block.length));
        xor(block, 0, plain);
        Arrays.fill(plain, (byte) 0);
        return Opc.of(block);
    }

    @Override
    public AkaVector vector(Octets rand, Sqn sqn, Octets amf) {
        requireRand(rand);
        var in1 = in1(sqn, amf);
        var out = new byte[4 * BLOCK];
        AesBlocks.with(k, aes -> {
            var temp = temp(aes, rand);
            prepareOut1(out, 0, temp, in1);
            prepare(Output.OUT2, out, BLOCK, temp);
            prepare(Output.OUT3, out, 2 * BLOCK, temp);
            prepare(Output.OUT4, out, 3 * BLOCK, temp);
            encrypt(aes, out);
        });
        return new AkaVector(
                rand,
                sqn,
                amf,
                Octets.of(out, 0, 8),
                Octets.of(out, BLOCK + 8, 8),
                Ck.of(Arrays.copyOfRange(out, 2 * BLOCK, 3 * BLOCK)),
                Ik.of(Arrays.copyOfRange(out, 3 * BLOCK, 4 * BLOCK)),
                Octets.of(out, BLOCK, 6));
    }

    @Override
    public AkaResponse response(Octets rand) {
        requireRand(rand);
        var out = new byte[3 * BLOCK];
        AesBlocks.with(k, aes -> {
            var temp = temp(aes, rand);
            prepare(Output.OUT2, out, 0, temp);
            prepare(Output.OUT3, out, BLOCK, temp);
            prepare(Output.OUT4, out, 2 * BLOCK, temp);
            encrypt(aes, out);
        });
        return new AkaResponse(
                Octets.of(out, 8, 8),
                Ck.of(Arrays.copyOfRange(out, BLOCK, 2 * BLOCK)),
                Ik.of(Arrays.copyOfRange(out, 2 * BLOCK, 3 * BLOCK)),
                Octets.of(out, 0, 6));
    }

    @Override
    public Octets macA(Octets rand, Sqn sqn, Octets amf) {
        return Octets.of(out1(rand, sqn, amf), 0, 8);
    }

    @Override
    public Octets macS(Octets rand, Sqn sqnMs, Octets amfStar) {
        return Octets.of(out1(rand, sqnMs, amfStar), 8, 8);
    }

    @Override
    public Octets akStar(Octets rand) {
        requireRand(rand);
        var out = new byte[BLOCK];
        AesBlocks.with(k, aes -> {
            prepare(Output.OUT5, out, 0, temp(aes, rand));
            encrypt(aes, out);
        });
        return Octets.of(out, 0, 6);
    }

    private byte[] out1(Octets rand, Sqn sqn, Octets amf) {
        requireRand(rand);
        var in1 = in1(sqn, amf);
        var out = new byte[BLOCK];
        AesBlocks.with(k, aes -> {
            prepareOut1(out, 0, temp(aes, rand), in1);
            encrypt(aes, out);
        });
        return out;
    }

    /** IN1 = SQN ‖ AMF ‖ SQN ‖ AMF. */
    private static byte[] in1(Sqn sqn, Octets amf) {
        var in1 = new byte[BLOCK];
        sqn.octets().copyTo(in1, 0);
        amf.requireLength("AMF", 2).copyTo(in1, 6);
        System.arraycopy(in1, 0, in1, 8, 8);
        return in1;
    }

    /** TEMP = E[RAND ⊕ OP<sub>C</sub>]<sub>K</sub>. */
    private byte[] temp(AesBlocks aes, Octets rand) {
        var temp = rand.toArray();
        xor(temp, 0, opc);
        aes.encrypt(temp, BLOCK);
        return temp;
    }

    /** OUT1 before its block: TEMP ⊕ rot(IN1 ⊕ OP<sub>C</sub>, r1) ⊕ c1. */
    private void prepareOut1(byte[] out, int offset, byte[] temp, byte[] in1) {
        for (int i = 0; i < BLOCK; i++) {
            int from = (i + Output.OUT1.rotation) % BLOCK;
            out[offset + i] = (byte) (temp[i] ^ in1[from] ^ opc[from]);
        }
    }

    /** OUT2 to OUT5 before their block: rot(TEMP ⊕ OP<sub>C</sub>, r) ⊕ c. */
    private void prepare(Output output, byte[] out, int offset, byte[] temp) {
        for (int i = 0; i < BLOCK; i++) {
            int from = (i + output.rotation) % BLOCK;
            out[offset + i] = (byte) (temp[from] ^ opc[from]);
        }
        out[offset + BLOCK - 1] ^= (byte) output.constant;
    }

    /** The last step of every output: E[...]<sub>K</sub> ⊕ OP<sub>C</sub>. */
    private void encrypt(AesBlocks aes, byte[] out) {
        aes.encrypt(out, out.length);
        for (int offset = 0; offset < out.length; offset += BLOCK) {
            xor(out, offset, opc);
        }
    }

    private static void xor(byte[] target, int offset, byte[] block) {
        for (int i = 0; i < BLOCK; i++) {
            target[offset + i] ^= block[i];
        }
    }

    private static SubscriberKey requireAes128(SubscriberKey k) {
        if (k.length() != BLOCK) {
            throw new IllegalArgumentException("Milenage takes a K of 16 octets, not " + k.length());
        }
        return k;
    }

    private static void requireRand(Octets rand) {
        rand.requireLength("RAND", RAND_LENGTH);
    }
}
