package io.akalab.ausf.kausf;

/** The counters that make the MACs of one K<sub>AUSF</sub> differ (TS 33.501 clauses 6.14.2.3 and 6.15.2.2). */
public enum Counter {
    /** Counter<sub>SoR</sub>. */
    SOR,
    /** Counter<sub>UPU</sub>. */
    UPU
}
