package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Overload Action (TS 38.413 clause 9.3.1.105). */
public enum OverloadAction {
    REJECT_NON_EMERGENCY_MO_DT,
    REJECT_RRC_CR_SIGNALLING,
    PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY,
    PERMIT_HIGH_PRIORITY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY;

    private static final OverloadAction[] ALL = values();

    public static OverloadAction read(PerReader in) {
        return Enumerations.read(in, ALL);
    }

    public void write(PerWriter out) {
        out.extensibleEnumerated(ordinal(), ALL.length);
    }
}
