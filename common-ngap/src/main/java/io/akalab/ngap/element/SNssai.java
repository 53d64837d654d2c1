package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * S-NSSAI (TS 38.413 clause 9.3.1.24).
 *
 * @param sst the slice/service type, 8 bits
 * @param sd the slice differentiator, 24 bits, or null where there is none
 */
public record SNssai(int sst, @Nullable Integer sd) {

    /** Slices that a UE may be allowed (maxnoofAllowedS-NSSAIs). */
    private static final int MOST_ALLOWED = 8;

    /** Slices of a list elsewhere (maxnoofSliceItems). */
    private static final int MOST = 1024;

    private static final int OPTIONALS = 2;
    private static final int SD = 2;

    public SNssai {
        if (sst >>> 8 != 0 || (sd != null && sd >>> 24 != 0)) {
            throw new IllegalArgumentException("an SST has 8 bits and an SD 24");
        }
    }

    /** A slice without a differentiator. */
    public static SNssai of(int sst) {
        return new SNssai(sst, null);
    }

    public static SNssai read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        int sst = (int) in.bits(Byte.SIZE);
        Integer sd = (preamble & SD) == 0 ? null : (int) in.bitString(24);
        Extensible.end(in, preamble, OPTIONALS);
        return new SNssai(sst, sd);
    }

    public void write(PerWriter out) {
        Extensible.begin(out, sd != null).bits(sst, Byte.SIZE);
        if (sd != null) {
            out.bitString(sd, 24);
        }
    }

    /** Allowed NSSAI (TS 38.413 clause 9.3.1.31). */
    public static List<SNssai> readAllowed(PerReader in) {
        return Lists.read(in, MOST_ALLOWED, SNssai::readItem);
    }

    public static void writeAllowed(List<SNssai> slices, PerWriter out) {
        Lists.write(slices, out, MOST_ALLOWED, SNssai::writeItem);
    }

    /** Slice Support List (TS 38.413 clause 9.3.1.17). */
    static List<SNssai> readList(PerReader in) {
        return Lists.read(in, MOST, SNssai::readItem);
    }

    static void writeList(List<SNssai> slices, PerWriter out) {
        Lists.write(slices, out, MOST, SNssai::writeItem);
    }

    private static SNssai readItem(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var slice = read(in);
        Extensible.end(in, preamble, 1);
        return slice;
    }

    private void writeItem(PerWriter out) {
        write(Extensible.begin(out));
    }
}
