package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** What a receiver shall do with what it does not understand (TS 38.413 clause 10.3.2). */
public enum Criticality {
    /** Refuse the message. */
    REJECT,
    /** Go on without it. */
    IGNORE,
    /** Go on without it and tell the sender. */
    NOTIFY;

    static final int COUNT = 3;

    private static final Criticality[] ALL = values();

    public static Criticality read(PerReader in) {
        return ALL[in.enumerated(COUNT)];
    }

    public void write(PerWriter out) {
        out.enumerated(ordinal(), COUNT);
    }
}
