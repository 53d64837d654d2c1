package io.akalab.amf.gmm;

import io.akalab.amf.n2.Location;
import io.akalab.crypto.Octets;
import org.jspecify.annotations.Nullable;

/** What gNBs have told of a UE: where it is, and what its radio can do. Touched by whoever holds the UE's lock. */
final class Whereabouts {

    /** Real ones have some thousands of octets at the most. They are kept as long as the UE is: whatever is longer, each gNB asks for anew. */
    static final int LONGEST_RADIO_CAPABILITY = 16 << 10;

    private @Nullable Location location;
    private @Nullable Octets radioCapability;

    /** Where the UE was when it said something the last time; null where no gNB has told. */
    @Nullable Location location() {
        return location;
    }

    void location(@Nullable Location told) {
        if (told != null) {
            location = told;
        }
    }

    /** What the next gNB is told of the UE's radio (TS 38.413 clause 9.3.1.74). */
    @Nullable Octets radioCapability() {
        return radioCapability;
    }

    void radioCapability(Octets told) {
        radioCapability = told.length() > LONGEST_RADIO_CAPABILITY ? null : told;
    }
}
