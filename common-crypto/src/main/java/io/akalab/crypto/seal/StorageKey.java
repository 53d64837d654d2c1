package io.akalab.crypto.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The AES-256 key that secrets are sealed with where they are stored. Its text form is its id alone. */
public final class StorageKey {

    /** Octets of the key. */
    public static final int LENGTH = 32;

    /** Octets of the id. */
    static final int ID_LENGTH = 4;

    private final SecretKey key;
    private final byte[] id;

    private StorageKey(byte[] octets) {
        this.key = new SecretKeySpec(octets, "AES");
        this.id = Arrays.copyOf(idDigest(octets), ID_LENGTH);
    }

    /** Copies the 32 octets. */
    public static StorageKey of(byte[] octets) {
        if (octets.length != LENGTH) {
            throw new IllegalArgumentException("a storage key has 32 octets, not " + octets.length);
        }
        return new StorageKey(octets);
    }

    /**
     * Reads 64 hexadecimal digits, or 32 octets in base64.
     *
     * @throws IllegalArgumentException if it is neither; the text is not repeated in the message
     */
    public static StorageKey parse(String text) {
        var trimmed = text.strip();
        try {
            return of(
                    trimmed.length() == 2 * LENGTH
                            ? HexFormat.of().parseHex(trimmed)
                            : Base64.getDecoder().decode(trimmed));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a storage key is 32 octets, as 64 hexadecimal digits or in base64");
        }
    }

    /**
     * Reads the text form out of a file.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalStateException if it holds no key; what it holds is not repeated
     */
    public static StorageKey read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the storage key file " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the storage key file " + file + " holds none: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the key of a file; where there is no file, one is made for its owner alone.
     *
     * @param random fills the octets of a new key
     * @param made is told that there was none
     * @throws UncheckedIOException if the file can be neither read nor made
     * @throws IllegalStateException if it holds no key; what it holds is not repeated
     */
    public static StorageKey readOrMake(Path file, Consumer<byte[]> random, Runnable made) {
        var octets = new byte[LENGTH];
        random.accept(octets);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OwnersFile.create(file);
            Files.writeString(file, HexFormat.of().formatHex(octets));
            made.run();
        } catch (FileAlreadyExistsException _) {
            // That one counts.
        } catch (IOException e) {
            throw new UncheckedIOException("no storage key could be written to the data directory", e);
        }
        return read(file);
    }

    SecretKey secretKey() {
        return key;
    }

    /** Tells keys apart without giving anything away; 4 octets. */
    public byte[] id() {
        return id.clone();
    }

    @Override
    public String toString() {
        return "StorageKey[" + HexFormat.of().formatHex(id) + "]";
    }

    private static byte[] idDigest(byte[] octets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("AKA Lab storage key id".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
