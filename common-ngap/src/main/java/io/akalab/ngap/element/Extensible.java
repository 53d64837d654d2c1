package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * The frame of nearly every sequence of NGAP: an extension marker, optional components of which the last is
 * {@code iE-Extensions}, and additions. Extensions and additions are skipped when read and never written.
 */
final class Extensible {

    private static final int IE_EXTENSIONS = 1;

    private Extensible() {}

    /** The extension bit, then a bit for each of {@code optionals} components, the last one lowest. */
    static int begin(PerReader in, int optionals) {
        return (int) in.bits(1 + optionals);
    }

    /** Goes on behind what follows the components that are known. */
    static void end(PerReader in, int preamble, int optionals) {
        if ((preamble & IE_EXTENSIONS) != 0) {
            skipExtensions(in);
        }
        if (preamble >>> optionals != 0) {
            in.skipAdditions();
        }
    }

    /** Skips a ProtocolExtensionContainer. */
    private static void skipExtensions(PerReader in) {
        int count = in.count(1, 0xFFFF);
        for (int i = 0; i < count; i++) {
            in.number(0xFFFF);
            in.enumerated(Criticality.COUNT);
            in.skipOpen();
        }
    }

    /** A sequence whose only optional component is {@code iE-Extensions}. */
    static PerWriter begin(PerWriter out) {
        return out.bits(0, 2);
    }

    /** A sequence with one optional component before {@code iE-Extensions}. */
    static PerWriter begin(PerWriter out, boolean first) {
        return out.bit(false).bit(first).bit(false);
    }

    /** A sequence with two optional components before {@code iE-Extensions}. */
    static PerWriter begin(PerWriter out, boolean first, boolean second) {
        return out.bit(false).bit(first).bit(second).bit(false);
    }
}
