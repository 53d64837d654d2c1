package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** AMF Name and RAN Node Name (TS 38.413 clauses 9.3.3.21 and 9.2.6.1): 1 to 150 printable characters. */
public final class Names {

    private static final int LONGEST = 150;

    private Names() {}

    public static String read(PerReader in) {
        return in.characters(1, LONGEST);
    }

    public static void write(String name, PerWriter out) {
        out.characters(name, 1, LONGEST);
    }
}
