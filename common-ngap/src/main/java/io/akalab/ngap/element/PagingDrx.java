package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Paging DRX (TS 38.413 clause 9.3.1.90), in radio frames. */
public enum PagingDrx {
    V32,
    V64,
    V128,
    V256;

    private static final PagingDrx[] ALL = values();

    public static PagingDrx read(PerReader in) {
        return Enumerations.read(in, ALL);
    }

    public void write(PerWriter out) {
        out.extensibleEnumerated(ordinal(), ALL.length);
    }
}
