package io.akalab.amf.gmm;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.crypto.identity.Guti;
import java.util.random.RandomGenerator;

/**
 * Allocates 5G-GUTIs (TS 23.003 clause 2.10). The 5G-TMSI is unpredictable, so that nobody follows a UE by counting (TS 33.501
 * clause 6.12.3).
 */
final class GutiSource {

    private final ServedNetwork network;
    private final RandomGenerator random;

    GutiSource(ServedNetwork network, RandomGenerator random) {
        this.network = network;
        this.random = random;
    }

    /** A 5G-GUTI, perhaps one that is in use: the caller looks. */
    Guti next() {
        return network.guti(random.nextInt());
    }
}
