package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Type of Error (TS 38.413 clause 9.3.1.3). */
public enum TypeOfError {
    NOT_UNDERSTOOD,
    MISSING;

    private static final TypeOfError[] ALL = values();

    public static TypeOfError read(PerReader in) {
        return Enumerations.read(in, ALL);
    }

    public void write(PerWriter out) {
        out.extensibleEnumerated(ordinal(), ALL.length);
    }
}
