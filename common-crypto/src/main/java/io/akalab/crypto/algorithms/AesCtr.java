package io.akalab.crypto.algorithms;

import io.akalab.crypto.Lender;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** 128-NEA2: AES in counter mode (TS 33.501 clause D.2.1.3, TS 33.401 clause B.1.3). */
final class AesCtr {

    private static final int BLOCK = 16;
    private static final Lender<Cipher> CIPHERS = new Lender<>(AesCtr::cipher);

    private AesCtr() {}

    static byte[] apply(byte[] key, CountInput input, byte[] data) {
        var counter = ByteBuffer.allocate(BLOCK);
        input.writeTo(counter);
        return CIPHERS.with(cipher -> {
            try {
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter.array()));
                return cipher.doFinal(data);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-CTR takes every input", e);
            }
        });
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-CTR", e);
        }
    }
}
