package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network slice (TS 24.501 clause 9.11.2.8).
 *
 * @param sst slice/service type, 8 bits
 * @param sd slice differentiator, 24 bits, or null where there is none
 * @param mappedSst the SST in the home network, where it is another, or null
 * @param mappedSd the SD in the home network, or null
 */
public record Snssai(
        int sst,
        @Nullable Integer sd,
        @Nullable Integer mappedSst,
        @Nullable Integer mappedSd) {

    /** What an SD of no meaning looks like in the long form. */
    private static final int NO_SD = 0xFFFFFF;

    public Snssai {
        if (sst >>> 8 != 0 || (mappedSst != null && mappedSst >>> 8 != 0)) {
            throw new IllegalArgumentException("an SST has 8 bits");
        }
        if ((sd != null && sd >>> 24 != 0) || (mappedSd != null && mappedSd >>> 24 != 0)) {
            throw new IllegalArgumentException("an SD has 24 bits");
        }
        if (mappedSd != null && mappedSst == null) {
            throw new IllegalArgumentException("a mapped SD stands beside a mapped SST");
        }
    }

    /** A slice without a differentiator. */
    public static Snssai of(int sst) {
        return new Snssai(sst, null, null, null);
    }

    public static Snssai of(int sst, int sd) {
        return new Snssai(sst, sd, null, null);
    }

    /** Reads the value of 1, 2, 4, 5 or 8 octets. */
    public static Snssai of(Octets octets) {
        var in = new OctetReader(octets);
        return switch (octets.length()) {
            case 1 -> of(in.octet());
            case 2 -> new Snssai(in.octet(), null, in.octet(), null);
            case 4 -> new Snssai(in.octet(), in.threeOctets(), null, null);
            case 5 -> new Snssai(in.octet(), in.threeOctets(), in.octet(), null);
            case 8 -> new Snssai(in.octet(), in.threeOctets(), in.octet(), in.threeOctets());
            default -> throw MalformedNas.mandatory("an S-NSSAI has 1, 2, 4, 5 or 8 octets");
        };
    }

    /** Reads an NSSAI, a list of slices each behind its length (TS 24.501 clause 9.11.3.37). */
    public static List<Snssai> listOf(Octets nssai) {
        var in = new OctetReader(nssai);
        var slices = new ArrayList<Snssai>();
        while (in.hasMore()) {
            slices.add(of(in.lv()));
        }
        return List.copyOf(slices);
    }

    /** An NSSAI, the slices each behind its length. */
    public static Octets nssai(List<Snssai> slices) {
        var out = new OctetWriter();
        slices.forEach(slice -> out.lv(slice.octets()));
        return out.octets();
    }

    public Octets octets() {
        var out = new OctetWriter().octet(sst);
        if (sd != null || mappedSd != null) {
            out.threeOctets(sd == null ? NO_SD : sd);
        }
        if (mappedSst != null) {
            out.octet(mappedSst);
        }
        if (mappedSd != null) {
            out.threeOctets(mappedSd);
        }
        return out.octets();
    }
}
