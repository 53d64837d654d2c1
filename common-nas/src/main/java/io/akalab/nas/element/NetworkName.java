package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import java.nio.charset.StandardCharsets;

/**
 * The name of a network, as a UE shows it (TS 24.008 clause 10.5.3.5a). It is written in UCS2; one in the alphabet of GSM is not
 * read.
 */
public record NetworkName(String text) {

    private static final int NO_EXTENSION = 0x80;
    private static final int CODING_SCHEME = 0x70;
    private static final int UCS2 = 0x10;
    private static final int LONGEST = 125;

    public NetworkName {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a network name has 1 to " + LONGEST + " characters");
        }
    }

    /** Reads the value, octets 3 and on. */
    public static NetworkName of(Octets octets) {
        var in = new OctetReader(octets);
        if ((in.octet() & CODING_SCHEME) != UCS2) {
            throw MalformedNas.mandatory("a network name in another alphabet than UCS2");
        }
        return new NetworkName(new String(in.rest().toArray(), StandardCharsets.UTF_16BE));
    }

    public Octets octets() {
        return Octets.of((byte) (NO_EXTENSION | UCS2)).concat(Octets.wrap(text.getBytes(StandardCharsets.UTF_16BE)));
    }
}
