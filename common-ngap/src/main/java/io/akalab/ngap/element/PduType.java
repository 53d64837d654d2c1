package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** The alternatives of an NGAP PDU, and the Triggering Message of Criticality Diagnostics (TS 38.413 clause 9.3.1.3). */
public enum PduType {
    INITIATING_MESSAGE,
    SUCCESSFUL_OUTCOME,
    UNSUCCESSFUL_OUTCOME;

    private static final int COUNT = 3;

    private static final PduType[] ALL = values();

    public static PduType read(PerReader in) {
        return ALL[in.enumerated(COUNT)];
    }

    public void write(PerWriter out) {
        out.enumerated(ordinal(), COUNT);
    }
}
