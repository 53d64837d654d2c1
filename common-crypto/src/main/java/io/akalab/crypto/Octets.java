package io.akalab.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An immutable octet string that is no key, such as a RAND, an AUTN or a RES*. Two are compared in time that depends on
 * their length only. The text form tells the length alone, since a RES* has no place in a log; {@link #toHex()} is for the
 * edge. Secrets with a place in the hierarchy are {@linkplain io.akalab.crypto.keys.Key keys}, not octets.
 */
public final class Octets {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] octets;

    private Octets(byte[] octets) {
        this.octets = octets;
    }

    public static Octets of(byte... octets) {
        return new Octets(octets.clone());
    }

    /** Takes the array over without a copy: the caller must not touch it again. */
    public static Octets wrap(byte[] octets) {
        return new Octets(octets);
    }

    /**
     * A copy of {@code length} octets from {@code start}.
     *
     * @throws IndexOutOfBoundsException if the array has not that many: nothing is padded
     */
    public static Octets of(byte[] octets, int start, int length) {
        Objects.checkFromIndexSize(start, length, octets.length);
        return new Octets(Arrays.copyOfRange(octets, start, start + length));
    }

    public static Octets ofAscii(String text) {
        return new Octets(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads hexadecimal digits of either case.
     *
     * @throws IllegalArgumentException if the text is not an even number of them; the text is not repeated in the message
     */
    public static Octets ofHex(CharSequence hex) {
        try {
            return new Octets(HEX.parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an even number of hexadecimal digits");
        }
    }

    /**
     * Reads base64 (RFC 4648 clause 4).
     *
     * @throws IllegalArgumentException if the text is none; it is not repeated in the message
     */
    public static Octets ofBase64(String base64) {
        try {
            return new Octets(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64");
        }
    }

    public int length() {
        return octets.length;
    }

    public byte at(int index) {
        return octets[index];
    }

    public byte[] toArray() {
        return octets.clone();
    }

    /** Copies all octets into {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(octets, 0, target, offset, octets.length);
    }

    /**
     * The {@code length} octets from {@code start}.
     *
     * @throws IndexOutOfBoundsException if there are not that many
     */
    public Octets slice(int start, int length) {
        return of(octets, start, length);
    }

    /** The octets from {@code start} to the end. */
    public Octets from(int start) {
        return slice(start, octets.length - start);
    }

    /** These octets, then the others. */
    public Octets concat(Octets next) {
        var joined = Arrays.copyOf(octets, octets.length + next.octets.length);
        next.copyTo(joined, octets.length);
        return new Octets(joined);
    }

    /**
     * Exclusive or with a string of the same length.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public Octets xor(Octets other) {
        if (other.octets.length != octets.length) {
            throw new IllegalArgumentException(
                    octets.length + " octets cannot be combined with " + other.octets.length);
        }
        var result = octets.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other.octets[i];
        }
        return new Octets(result);
    }

    /**
     * These octets, if there are {@code length} of them.
     *
     * @throws IllegalArgumentException otherwise, calling them by {@code name}
     */
    public Octets requireLength(String name, int length) {
        if (octets.length != length) {
            throw new IllegalArgumentException(name + " has " + length + " octets, not " + octets.length);
        }
        return this;
    }

    public String toHex() {
        return HEX.formatHex(octets);
    }

    /** The octets in base64 with padding (RFC 4648 clause 4). */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(octets);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Octets other && MessageDigest.isEqual(octets, other.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "Octets[" + octets.length + "]";
    }
}
