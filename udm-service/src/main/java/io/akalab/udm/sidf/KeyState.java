package io.akalab.udm.sidf;

/** Where a home network key stands in its rotation. */
public enum KeyState {
    /** New USIMs are given it. One key of a profile is. */
    CURRENT,
    /** It has been replaced and still reveals, since USIMs have it. */
    OLD,
    /** Its SUCIs are refused. */
    RETIRED
}
