package io.akalab.crypto.algorithms;

import io.akalab.crypto.Lender;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** 128-NIA2: AES-CMAC of NIST SP 800-38B (TS 33.501 clause D.3.1.3, TS 33.401 clause B.2.3), made with CBC. */
final class AesCmac {

    private static final int BLOCK = 16;
    private static final byte[] ZEROS = new byte[BLOCK];
    private static final IvParameterSpec ZERO_IV = new IvParameterSpec(ZEROS);
    private static final Lender<Cipher> CIPHERS = new Lender<>(AesCmac::cipher);

    private AesCmac() {}

    /** The first four octets of the CMAC over COUNT ‖ BEARER ‖ DIRECTION ‖ 0..0 ‖ message; spare bits must be zero. */
    static byte[] apply(byte[] key, CountInput input, byte[] message, int bits) {
        int octets = CountInput.LENGTH + message.length;
        boolean complete = octets % BLOCK == 0 && bits % Byte.SIZE == 0;
        var padded = ByteBuffer.allocate((octets + BLOCK - 1) / BLOCK * BLOCK);
        input.writeTo(padded);
        padded.put(message);
        if (!complete) {
            int end = CountInput.LENGTH * Byte.SIZE + bits;
            padded.array()[end / Byte.SIZE] |= (byte) (0x80 >>> end % Byte.SIZE);
        }
        return CIPHERS.with(cipher -> mac(cipher, key, padded.array(), complete));
    }

    private static byte[] mac(Cipher cipher, byte[] key, byte[] padded, boolean complete) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), ZERO_IV);
            var subkey = doubled(cipher.doFinal(ZEROS));
            if (!complete) {
                subkey = doubled(subkey);
            }
            int last = padded.length - BLOCK;
            for (int i = 0; i < BLOCK; i++) {
                padded[last + i] ^= subkey[i];
            }
            return Arrays.copyOfRange(cipher.doFinal(padded), last, last + Nia.MAC_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CBC takes every whole block", e);
        }
    }

    /** Doubling in GF(2^128), without a branch on the key. */
    private static byte[] doubled(byte[] block) {
        var result = new byte[BLOCK];
        for (int i = 0; i < BLOCK - 1; i++) {
            result[i] = (byte) (block[i] << 1 | (block[i + 1] & 0x80) >>> 7);
        }
        result[BLOCK - 1] = (byte) (block[BLOCK - 1] << 1 ^ 0x87 & -((block[0] & 0x80) >>> 7));
        return result;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-CBC", e);
        }
    }
}
