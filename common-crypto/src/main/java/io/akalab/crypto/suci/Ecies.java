package io.akalab.crypto.suci;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric half of ECIES (TS 33.501 clause C.3.4): ANSI X9.63 KDF with SHA-256, AES-128 in CTR mode, HMAC-SHA-256 of eight
 * octets. An instance has the keys of one message and wipes them.
 */
final class Ecies implements AutoCloseable {

    /** Octets of the MAC tag. */
    static final int TAG_LENGTH = 8;

    private static final int KEY_LENGTH = 16;
    private static final int ICB_END = 32;
    private static final int COUNTER_AT = 12;
    private static final int BLOCK = 32;

    private static final Lender<MessageDigest> DIGESTS =
            new Lender<>(() -> made(() -> MessageDigest.getInstance("SHA-256")));
    private static final Lender<Cipher> CIPHERS =
            new Lender<>(() -> made(() -> Cipher.getInstance("AES/CTR/NoPadding")));
    private static final Lender<Mac> MACS = new Lender<>(() -> made(() -> Mac.getInstance("HmacSHA256")));

    /** Encryption key (16) ‖ ICB (16) ‖ MAC key (32). */
    private final byte[] keys;

    /** Takes the 64 octets over. */
    Ecies(byte[] keys) {
        this.keys = keys;
    }

    /** Derives the keys; SharedInfo1 is the ephemeral public key, compressed with Profile B. */
    static Ecies of(byte[] sharedSecret, Octets ephemeralPublicKey) {
        var keys = new byte[2 * BLOCK];
        var info = ephemeralPublicKey.toArray();
        DIGESTS.with(digest -> {
            for (int counter = 1; counter <= 2; counter++) {
                digest.update(sharedSecret);
                digest.update(new byte[] {0, 0, 0, (byte) counter});
                var block = digest.digest(info);
                System.arraycopy(block, 0, keys, (counter - 1) * BLOCK, BLOCK);
                Arrays.fill(block, (byte) 0);
            }
            return keys;
        });
        return new Ecies(keys);
    }

    /**
     * Encrypts or decrypts. The counter is the last 32 bits of the block alone (clause C.3.4.0), the platform's is all 128: where
     * it wraps, what follows begins with a counter of zero.
     */
    byte[] crypt(byte[] data) {
        var icb = Arrays.copyOfRange(keys, KEY_LENGTH, ICB_END);
        long counter = ByteBuffer.wrap(icb).getInt(COUNTER_AT) & 0xFFFFFFFFL;
        int untilWrap = (int) Math.min(data.length, ((1L << Integer.SIZE) - counter) * icb.length);
        var result = Arrays.copyOf(crypt(icb, Arrays.copyOf(data, untilWrap)), data.length);
        if (untilWrap < data.length) {
            ByteBuffer.wrap(icb).putInt(COUNTER_AT, 0);
            var rest = crypt(icb, Arrays.copyOfRange(data, untilWrap, data.length));
            System.arraycopy(rest, 0, result, untilWrap, rest.length);
        }
        return result;
    }

    private byte[] crypt(byte[] icb, byte[] data) {
        return CIPHERS.with(cipher -> made(() -> {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, KEY_LENGTH, "AES"), new IvParameterSpec(icb));
            return cipher.doFinal(data);
        }));
    }

    /** The tag over a ciphertext. */
    Octets tag(byte[] ciphertext) {
        return MACS.with(mac -> made(() -> {
            mac.init(new SecretKeySpec(keys, ICB_END, keys.length - ICB_END, "HmacSHA256"));
            return Octets.of(mac.doFinal(ciphertext), 0, TAG_LENGTH);
        }));
    }

    /** A copy of all the keys, for this package's tests to compare. */
    byte[] keys() {
        return keys.clone();
    }

    @Override
    public void close() {
        Arrays.fill(keys, (byte) 0);
    }

    private interface Making<T> {
        T make() throws GeneralSecurityException;
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256, AES-CTR and HMAC", e);
        }
    }
}
