package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Time to Wait (TS 38.413 clause 9.3.1.56), in seconds. */
public enum TimeToWait {
    V1S,
    V2S,
    V5S,
    V10S,
    V20S,
    V60S;

    private static final TimeToWait[] ALL = values();

    public static TimeToWait read(PerReader in) {
        return Enumerations.read(in, ALL);
    }

    public void write(PerWriter out) {
        out.extensibleEnumerated(ordinal(), ALL.length);
    }
}
