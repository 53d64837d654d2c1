package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;

/** A vector that was handed to a serving network and waits for its RES* (TS 33.501 clause 6.1.3.2.0 step 4). */
record Challenge(Supi supi, ServingNetworkName snn, HeAv vector) {

    /** Compares in constant time. */
    boolean isAnsweredBy(Octets resStar) {
        return vector.xresStar().equals(resStar);
    }

    /** Forgets K<sub>AUSF</sub>. */
    void wipe() {
        vector.kausf().close();
    }

    @Override
    public String toString() {
        return "Challenge[redacted]";
    }
}
