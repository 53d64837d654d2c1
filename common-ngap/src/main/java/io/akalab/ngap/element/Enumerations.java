package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;

/** Enumerations with an extension marker of which only the first values are known. */
final class Enumerations {

    private Enumerations() {}

    static <T> T read(PerReader in, T[] values) {
        int index = in.extensibleEnumerated(values.length);
        if (index >= values.length) {
            throw new NotComprehended("a value of a later version");
        }
        return values[index];
    }
}
