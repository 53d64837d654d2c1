package io.akalab.amf.gmm;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.MobileIdentity;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Allocates 5G-GUTIs (TS 23.003 clause 2.10), and what gNBs call a UE. The 5G-TMSI is unpredictable, so that nobody follows a UE by counting (TS 33.501
 * clause 6.12.3).
 */
final class GutiSource {

    private static final long AMF_UE_NGAP_IDS = 1L << 40;

    private final ServedNetwork network;
    private final RandomGenerator random;

    GutiSource(ServedNetwork network, RandomGenerator random) {
        this.network = network;
        this.random = random;
    }

    /** The 5G-GUTI that a 5G-S-TMSI stands for, if it is one of this AMF. */
    Optional<Guti> whole(MobileIdentity.FiveGSTmsi sTmsi) {
        var guti = network.guti(sTmsi.tmsi());
        return MobileIdentity.FiveGSTmsi.of(guti).equals(sTmsi) ? Optional.of(guti) : Optional.empty();
    }

    /** A 5G-GUTI, perhaps one that is in use: the caller looks. */
    Guti next() {
        return network.guti(random.nextInt());
    }

    /**
     * An AMF UE NGAP ID of 40 bits, above 0, perhaps one that is in use (TS 38.413 clause 9.3.3.1). With it any gNB may have a UE's path
     * switched to itself, and its keys sent, so that nobody is to come by it by counting.
     */
    long nextAmfUeNgapId() {
        return random.nextLong(1, AMF_UE_NGAP_IDS);
    }
}
