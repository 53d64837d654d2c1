package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import org.jspecify.annotations.Nullable;

/**
 * Extended AMF Name and Extended RAN Node Name (TS 38.413 clauses 9.2.6.2 and 9.2.6.1).
 *
 * @param visible the name in visible characters, or null
 * @param utf8 the name in any characters, or null
 */
public record ExtendedName(
        @Nullable String visible, @Nullable String utf8) {

    private static final int OPTIONALS = 3;
    private static final int VISIBLE = 4;
    private static final int UTF8 = 2;

    public static ExtendedName read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var name = new ExtendedName(
                (preamble & VISIBLE) == 0 ? null : Names.read(in), (preamble & UTF8) == 0 ? null : in.utf8());
        Extensible.end(in, preamble, OPTIONALS);
        return name;
    }

    public void write(PerWriter out) {
        Extensible.begin(out, visible != null, utf8 != null);
        if (visible != null) {
            Names.write(visible, out);
        }
        if (utf8 != null) {
            out.utf8(utf8);
        }
    }
}
