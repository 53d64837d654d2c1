package io.akalab.simulator.ue;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.NgKsi;

/** The keys of one authentication: a partial native 5G NAS security context (TS 33.501 clause 3.1). */
record KeySet(NgKsi ngKsi, Kausf kausf, Kseaf kseaf, Kamf kamf) {

    /** Goes on from K<sub>AUSF</sub>, which every method ends with (TS 33.501 clause 6.2.1). */
    static KeySet of(KeyDerivation derivation, NgKsi ngKsi, Kausf kausf, ServingNetworkName snn, Supi supi, Abba abba) {
        var kseaf = derivation.kseaf(kausf, snn);
        return new KeySet(ngKsi, kausf, kseaf, derivation.kamf(kseaf, supi, abba.octets()));
    }
}
