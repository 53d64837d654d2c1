package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the Overload Start NSSAI List (TS 38.413 clause 9.2.6.14).
 *
 * @param slices 1 to 1024
 * @param action what the NG-RAN node shall do, or null
 * @param reduction how much less traffic shall come, 1 to 99 per cent, or null
 */
public record SliceOverload(
        List<SNssai> slices,
        @Nullable OverloadAction action,
        @Nullable Integer reduction) {

    private static final int MOST = 1024;
    private static final int OPTIONALS = 3;
    private static final int ACTION = 4;
    private static final int REDUCTION = 2;

    public SliceOverload {
        slices = List.copyOf(slices);
    }

    public static List<SliceOverload> readList(PerReader in) {
        return Lists.read(in, MOST, SliceOverload::read);
    }

    public static void writeList(List<SliceOverload> overloads, PerWriter out) {
        Lists.write(overloads, out, MOST, SliceOverload::write);
    }

    private static SliceOverload read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var overload = new SliceOverload(
                SNssai.readList(in),
                (preamble & ACTION) == 0 ? null : OverloadResponse.read(in),
                (preamble & REDUCTION) == 0 ? null : Integer.valueOf(OverloadResponse.readReduction(in)));
        Extensible.end(in, preamble, OPTIONALS);
        return overload;
    }

    private void write(PerWriter out) {
        SNssai.writeList(slices, Extensible.begin(out, action != null, reduction != null));
        if (action != null) {
            OverloadResponse.write(action, out);
        }
        if (reduction != null) {
            OverloadResponse.writeReduction(reduction, out);
        }
    }
}
