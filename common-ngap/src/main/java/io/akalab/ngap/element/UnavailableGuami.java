package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the Unavailable GUAMI List (TS 38.413 clause 9.2.6.10).
 *
 * @param timerApplies whether the NG-RAN node keeps UEs bound to the GUAMI until its timer ends
 * @param backupAmfName the AMF to turn to instead, or null
 */
public record UnavailableGuami(
        Guami guami, boolean timerApplies, @Nullable String backupAmfName) {

    private static final int MOST = 256;
    private static final int OPTIONALS = 3;
    private static final int TIMER = 4;
    private static final int BACKUP = 2;

    public static List<UnavailableGuami> readList(PerReader in) {
        return Lists.read(in, MOST, UnavailableGuami::read);
    }

    public static void writeList(List<UnavailableGuami> guamis, PerWriter out) {
        Lists.write(guamis, out, MOST, UnavailableGuami::write);
    }

    private static UnavailableGuami read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var unavailable = new UnavailableGuami(
                Guami.read(in),
                (preamble & TIMER) != 0 && in.extensibleEnumerated(1) == 0,
                (preamble & BACKUP) == 0 ? null : Names.read(in));
        Extensible.end(in, preamble, OPTIONALS);
        return unavailable;
    }

    private void write(PerWriter out) {
        guami.write(Extensible.begin(out, timerApplies, backupAmfName != null));
        if (timerApplies) {
            out.extensibleEnumerated(0, 1);
        }
        if (backupAmfName != null) {
            Names.write(backupAmfName, out);
        }
    }
}
