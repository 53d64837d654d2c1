package io.akalab.crypto.aka;

import io.akalab.crypto.Lender;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The block cipher alone: independent AES-128 blocks under one key. */
final class AesBlocks {

    static final int BLOCK = 16;

    private static final Lender<AesBlocks> INSTANCES = new Lender<>(AesBlocks::new);

    private final Cipher cipher;

    private AesBlocks() {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** Runs {@code use} with the cipher under {@code key}. */
    static void with(byte[] key, Consumer<AesBlocks> use) {
        INSTANCES.with(aes -> {
            aes.init(key);
            use.accept(aes);
            return aes;
        });
    }

    /** Encrypts the first {@code length} octets, a whole number of blocks, in place. */
    void encrypt(byte[] blocks, int length) {
        try {
            cipher.update(blocks, 0, length, blocks, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes every whole block", e);
        }
    }

    private void init(byte[] key) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes every key of 16 octets", e);
        }
    }
}
