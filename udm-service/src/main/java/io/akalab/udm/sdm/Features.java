package io.akalab.udm.sdm;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The optional features of Nudm_SDM (TS 29.503 clause 6.1.8) that are served. */
final class Features {

    /** Feature 2, ImmediateReport: in the last hexadecimal digit, the second bit from the right. */
    private static final int SERVED = 0b0010;

    private Features() {}

    /** Those of the requester's that are served (TS 29.500 clause 6.6.2); null if it named none. */
    static @Nullable String negotiated(@Nullable String requested) {
        if (requested == null) {
            return null;
        }
        int last = requested.isEmpty() || !HexFormat.isHexDigit(requested.charAt(requested.length() - 1))
                ? 0
                : HexFormat.fromHexDigit(requested.charAt(requested.length() - 1));
        return Integer.toHexString(last & SERVED);
    }
}
