package io.akalab.ngap.element;

import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * Security Context (TS 38.413 clause 9.3.1.88).
 *
 * @param ncc the Next Hop Chaining Count, 0 to 7
 * @param nh the next hop that belongs to it
 */
public record SecurityContext(int ncc, Nh nh) {

    private static final int LAST_NCC = 7;

    public SecurityContext {
        if (ncc < 0 || ncc > LAST_NCC) {
            throw new IllegalArgumentException("an NCC is 0 to 7");
        }
    }

    public static SecurityContext read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var context = new SecurityContext(in.number(LAST_NCC), SecurityKeys.readNh(in));
        Extensible.end(in, preamble, 1);
        return context;
    }

    public void write(PerWriter out) {
        Extensible.begin(out).number(ncc, 0, LAST_NCC);
        SecurityKeys.writeNh(nh, out);
    }
}
