package io.akalab.amf.gmm;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;

/**
 * {NH, NCC}, the next hop and the count of the hops to it (TS 33.501 clause 6.9.2.1). The AMF derives the chain; a gNB is told one
 * link at a time.
 *
 * @param ncc the next hop chaining counter, 3 bits; 0 belongs to the first K<sub>gNB</sub>, which no NH has made
 */
record NextHop(Nh nh, int ncc) {

    private static final int NCC_VALUES = 8;

    /** The first link, made from the K<sub>gNB</sub> of the initial context set-up (A.10). */
    static NextHop first(KeyDerivation derivation, Kamf kamf, Kgnb kgnb) {
        return new NextHop(derivation.firstNh(kamf, kgnb), 1);
    }

    /** The link that follows this one (A.10), under the same K<sub>AMF</sub>. After 7 NCC goes on with 0. */
    NextHop next(KeyDerivation derivation, Kamf kamf) {
        return new NextHop(derivation.nextNh(kamf, nh), (ncc + 1) % NCC_VALUES);
    }

    /** Wipes NH. */
    void wipe() {
        nh.close();
    }
}
