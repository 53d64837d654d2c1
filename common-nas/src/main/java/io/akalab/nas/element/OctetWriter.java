package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import java.util.Arrays;

/** Puts octets one after another. A value that its length field cannot hold is an {@link IllegalArgumentException}. */
public final class OctetWriter {

    private static final int TYPICAL = 64;

    private byte[] octets = new byte[TYPICAL];
    private int length;

    public OctetWriter octet(int value) {
        room(1);
        octets[length++] = (byte) value;
        return this;
    }

    public OctetWriter twoOctets(int value) {
        return octet(value >>> Byte.SIZE).octet(value);
    }

    public OctetWriter threeOctets(int value) {
        return octet(value >>> Short.SIZE).twoOctets(value);
    }

    public OctetWriter fourOctets(int value) {
        return twoOctets(value >>> Short.SIZE).twoOctets(value);
    }

    public OctetWriter put(Octets value) {
        room(value.length());
        value.copyTo(octets, length);
        length += value.length();
        return this;
    }

    /** A value behind its length of one octet. */
    public OctetWriter lv(Octets value) {
        return octet(requireLength(value, 0xFF)).put(value);
    }

    /** A value behind its length of two octets. */
    public OctetWriter lvE(Octets value) {
        return twoOctets(requireLength(value, 0xFFFF)).put(value);
    }

    /** What was written. */
    public Octets octets() {
        return Octets.of(octets, 0, length);
    }

    private void room(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + more));
        }
    }

    private static int requireLength(Octets value, int longest) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    "a value of " + value.length() + " octets is too long for its length field");
        }
        return value.length();
    }
}
