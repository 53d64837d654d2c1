package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the Served GUAMI List (TS 38.413 clause 9.2.6.2).
 *
 * @param backupAmfName the AMF to turn to when this one fails, or null
 */
public record ServedGuami(Guami guami, @Nullable String backupAmfName) {

    private static final int MOST = 256;
    private static final int OPTIONALS = 2;
    private static final int BACKUP = 2;

    /** Without a backup AMF. */
    public ServedGuami(Guami guami) {
        this(guami, null);
    }

    public static List<ServedGuami> readList(PerReader in) {
        return Lists.read(in, MOST, ServedGuami::read);
    }

    public static void writeList(List<ServedGuami> guamis, PerWriter out) {
        Lists.write(guamis, out, MOST, ServedGuami::write);
    }

    private static ServedGuami read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var served = new ServedGuami(Guami.read(in), (preamble & BACKUP) == 0 ? null : Names.read(in));
        Extensible.end(in, preamble, OPTIONALS);
        return served;
    }

    private void write(PerWriter out) {
        guami.write(Extensible.begin(out, backupAmfName != null));
        if (backupAmfName != null) {
            Names.write(backupAmfName, out);
        }
    }
}
