package io.akalab.crypto.seal;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals values with AES-256-GCM. A sealed value is
 * {@code version (1) ‖ key id (4) ‖ IV (12) ‖ ciphertext ‖ tag (16)}; it opens only in the place that it was sealed for.
 */
public final class Seal {

    private static final byte VERSION = 1;
    private static final int IV_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final int HEADER_LENGTH = 1 + StorageKey.ID_LENGTH;
    private static final int FINGERPRINT_LENGTH = 16;
    private static final String HMAC = "HmacSHA256";

    private final StorageKey key;
    private final Consumer<byte[]> random;
    private final SecretKeySpec fingerprintKey;
    private final Lender<Cipher> ciphers = new Lender<>(Seal::aesGcm);
    private final Lender<Mac> macs = new Lender<>(this::fingerprintMac);

    /** Seals under a key, with IVs that {@code random} fills with unforeseeable octets. */
    public Seal(StorageKey key, Consumer<byte[]> random) {
        this.key = key;
        this.random = random;
        var purpose = "AKA Lab fingerprint".getBytes(StandardCharsets.US_ASCII);
        this.fingerprintKey = new SecretKeySpec(hmac(key.secretKey()).doFinal(purpose), HMAC);
    }

    /** Seals a value for a place, under a fresh random IV. */
    public byte[] seal(byte[] plain, String place) {
        var iv = new byte[IV_LENGTH];
        random.accept(iv);
        var sealed = ByteBuffer.allocate(HEADER_LENGTH + IV_LENGTH + plain.length + TAG_LENGTH);
        sealed.put(VERSION).put(key.id()).put(iv);
        try {
            return sealed.put(crypt(Cipher.ENCRYPT_MODE, iv, place, plain)).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM seals everything", e);
        }
    }

    /**
     * Opens a value. The caller wipes it.
     *
     * @throws BrokenSeal if it was sealed with another key, for another place, or altered since
     */
    public byte[] open(byte[] sealed, String place) throws BrokenSeal {
        requireOurs(sealed);
        int content = HEADER_LENGTH + IV_LENGTH;
        var iv = Arrays.copyOfRange(sealed, HEADER_LENGTH, content);
        try {
            return crypt(Cipher.DECRYPT_MODE, iv, place, Arrays.copyOfRange(sealed, content, sealed.length));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal("the seal is broken");
        }
    }

    /** What stands for octets that are not to be told: the same for the same ones, 16 octets, of no use without the key. */
    public Octets fingerprint(byte[] octets) {
        return macs.with(mac -> Octets.of(mac.doFinal(octets), 0, FINGERPRINT_LENGTH));
    }

    private void requireOurs(byte[] sealed) throws BrokenSeal {
        if (sealed.length < HEADER_LENGTH + IV_LENGTH + TAG_LENGTH || sealed[0] != VERSION) {
            throw new BrokenSeal("not a sealed value");
        }
        if (!Arrays.equals(sealed, 1, HEADER_LENGTH, key.id(), 0, StorageKey.ID_LENGTH)) {
            throw new BrokenSeal("sealed with another storage key than " + key);
        }
    }

    private byte[] crypt(int mode, byte[] iv, String place, byte[] input) throws GeneralSecurityException {
        var result = ciphers.with(cipher -> {
            try {
                cipher.init(mode, key.secretKey(), new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, iv));
                cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
                return new Outcome(cipher.doFinal(input), null);
            } catch (GeneralSecurityException e) {
                return new Outcome(new byte[0], e);
            }
        });
        if (result.failure() != null) {
            throw result.failure();
        }
        return result.output();
    }

    @SuppressWarnings("ArrayRecordComponent") // it lives for one call
    private record Outcome(byte[] output, @Nullable GeneralSecurityException failure) {}

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Mac fingerprintMac() {
        return hmac(fingerprintKey);
    }

    private static Mac hmac(java.security.Key key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
