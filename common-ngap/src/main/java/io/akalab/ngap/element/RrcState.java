package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** RRC State (TS 38.413 clause 9.3.1.92). */
public enum RrcState {
    INACTIVE,
    CONNECTED;

    private static final RrcState[] ALL = values();

    public static RrcState read(PerReader in) {
        return Enumerations.read(in, ALL);
    }

    public void write(PerWriter out) {
        out.extensibleEnumerated(ordinal(), ALL.length);
    }
}
