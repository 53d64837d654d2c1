package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/** Reads octets one after another and never beyond their end: what is missing is a {@link MalformedNas} with cause #96. */
public final class OctetReader {

    private final byte[] octets;
    private int position;

    /** Reads {@code octets}, which must not change meanwhile. */
    public OctetReader(byte[] octets) {
        this.octets = octets;
    }

    public OctetReader(Octets octets) {
        this(octets.toArray());
    }

    public int remaining() {
        return octets.length - position;
    }

    public boolean hasMore() {
        return position < octets.length;
    }

    /** The next octet, 0 to 255. */
    public int octet() {
        require(1);
        return Byte.toUnsignedInt(octets[position++]);
    }

    /** The next two octets as a number. */
    public int twoOctets() {
        return octet() << Byte.SIZE | octet();
    }

    /** The next three octets as a number. */
    public int threeOctets() {
        return twoOctets() << Byte.SIZE | octet();
    }

    /** The next four octets as a number, which may come out negative. */
    public int fourOctets() {
        return twoOctets() << Short.SIZE | twoOctets();
    }

    /** The next {@code length} octets. */
    public Octets take(int length) {
        require(length);
        var taken = Octets.of(octets, position, length);
        position += length;
        return taken;
    }

    /** Everything that is left. */
    public Octets rest() {
        return take(remaining());
    }

    /** A value behind its length of one octet. */
    public Octets lv() {
        return take(octet());
    }

    /** A value behind its length of two octets. */
    public Octets lvE() {
        return take(twoOctets());
    }

    private void require(int length) {
        if (length > remaining()) {
            throw MalformedNas.mandatory(remaining() + " octets are left where " + length + " should follow");
        }
    }
}
