package io.akalab.simulator.ue;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.nas.security.NasCount;
import org.jspecify.annotations.Nullable;

/** What the UE's keys of the radio start from: K<sub>gNB</sub> and the first NH (TS 33.501 clauses 6.8.1.1 and 6.9.2.1). */
final class RadioKeys {

    private final KeyDerivation derivation;
    private NasCount start = NasCount.ZERO;
    private @Nullable Kgnb kgnb;
    private @Nullable Nh nh;

    RadioKeys(KeyDerivation derivation) {
        this.derivation = derivation;
    }

    /** Notes the uplink COUNT of the message that leads to the gNB's context. */
    void startFrom(NasCount uplinkCount) {
        start = uplinkCount;
    }

    void derive(Kamf kamf) {
        var derived = derivation.kgnb(kamf, start.value());
        kgnb = derived;
        nh = derivation.firstNh(kamf, derived);
    }

    @Nullable Kgnb kgnb() {
        return kgnb;
    }

    @Nullable Nh nh() {
        return nh;
    }

    void forget() {
        kgnb = null;
        nh = null;
    }
}
