package io.akalab.udm.sdm;

import io.akalab.sbi.feature.SupportedFeatures;
import org.jspecify.annotations.Nullable;

/** The optional features of Nudm_SDM (TS 29.503 clause 6.1.8) that are served. */
final class Features {

    private static final int IMMEDIATE_REPORT = 2;

    private static final SupportedFeatures SERVED = SupportedFeatures.of(IMMEDIATE_REPORT);

    private Features() {}

    /** Those of the requester's that are served (TS 29.500 clause 6.6.2); null if it named none. */
    static @Nullable String negotiated(@Nullable String requested) {
        return SERVED.negotiate(requested);
    }
}
