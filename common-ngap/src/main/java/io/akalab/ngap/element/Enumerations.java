package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Enumerations of ASN.1 as enumerations of Java, whose constants stand in the order of the specification. */
final class Enumerations {

    private Enumerations() {}

    /** A value of an enumeration with an extension marker, of which only the first values are known. */
    static <T> T read(PerReader in, T[] values) {
        int index = in.extensibleEnumerated(values.length);
        if (index >= values.length) {
            throw new NotComprehended("a value of a later version");
        }
        return values[index];
    }

    static void write(Enum<?> value, PerWriter out, int count) {
        out.extensibleEnumerated(index(value), count);
    }

    /** The index in the specification. */
    @SuppressWarnings("EnumOrdinal") // the order is that of the specification, and it is what is encoded
    static int index(Enum<?> value) {
        return value.ordinal();
    }
}
