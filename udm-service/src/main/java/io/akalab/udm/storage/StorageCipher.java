package io.akalab.udm.storage;

import io.akalab.crypto.Lender;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals the secret columns of the database with AES-256-GCM (ADR 0008). A sealed value is
 * {@code version (1) ‖ key id (4) ‖ IV (12) ‖ ciphertext ‖ tag (16)}; it opens only in the row and column that it was sealed
 * for.
 */
public final class StorageCipher {

    private static final byte VERSION = 1;
    private static final int IV_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final int HEADER_LENGTH = 1 + StorageKey.ID_LENGTH;

    private final StorageKey key;
    private final SecureRandom random;
    private final Lender<Cipher> ciphers = new Lender<>(StorageCipher::aesGcm);

    StorageCipher(StorageKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** Where a sealed value belongs: it opens nowhere else. */
    public record Place(String row, String column) {

        private byte[] octets() {
            return (row + "\0" + column).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Place[" + column + "]";
        }
    }

    /** Seals a value under a fresh random IV. */
    public byte[] seal(byte[] plain, Place place) {
        var iv = new byte[IV_LENGTH];
        random.nextBytes(iv);
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
     * @throws SealBrokenException if it was sealed with another key, for another place, or altered since
     */
    public byte[] open(byte[] sealed, Place place) {
        requireOurs(sealed);
        var iv = Arrays.copyOfRange(sealed, HEADER_LENGTH, HEADER_LENGTH + IV_LENGTH);
        try {
            return crypt(
                    Cipher.DECRYPT_MODE,
                    iv,
                    place,
                    Arrays.copyOfRange(sealed, HEADER_LENGTH + IV_LENGTH, sealed.length));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("the seal of column " + place.column() + " is broken");
        }
    }

    private void requireOurs(byte[] sealed) {
        if (sealed.length < HEADER_LENGTH + IV_LENGTH + TAG_LENGTH || sealed[0] != VERSION) {
            throw new SealBrokenException("not a sealed value");
        }
        if (!Arrays.equals(sealed, 1, HEADER_LENGTH, key.id(), 0, StorageKey.ID_LENGTH)) {
            throw new SealBrokenException("sealed with another storage key than " + key);
        }
    }

    private byte[] crypt(int mode, byte[] iv, Place place, byte[] input) throws GeneralSecurityException {
        var result = ciphers.with(cipher -> {
            try {
                cipher.init(mode, key.secretKey(), new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, iv));
                cipher.updateAAD(place.octets());
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
    private record Outcome(
            byte[] output,
            @org.jspecify.annotations.Nullable GeneralSecurityException failure) {}

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }
}
