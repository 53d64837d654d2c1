package io.akalab.simulator.eap;

import io.akalab.crypto.aka.AkaDerivations;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.EapAkaPrimeKeys;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the keys of EAP-AKA' from what the USIM gives (RFC 9048 clause 3.3, TS 33.501 clauses 6.1.3.1 and F.3). */
final class PeerKeys {

    private final Supi supi;
    private final ServingNetworkName snn;
    private final KeyDerivation derivation;
    private final @Nullable Consumer<Derivation> observer;

    PeerKeys(Supi supi, ServingNetworkName snn, KeyDerivation derivation, @Nullable Consumer<Derivation> observer) {
        this.supi = supi;
        this.snn = snn;
        this.derivation = derivation;
        this.observer = observer;
    }

    ServingNetworkName network() {
        return snn;
    }

    /** K<sub>encr</sub> to EMSK; CK and IK are wiped. */
    EapAkaPrimeKeys of(AkaVector vector) {
        if (observer != null) {
            AkaDerivations.of(vector).forEach(observer);
        }
        try (var ck = vector.ck();
                var ik = vector.ik()) {
            var primes = derivation.ckIkPrime(ck, ik, snn, vector.sqnXorAk());
            try (var ckPrime = primes.ckPrime();
                    var ikPrime = primes.ikPrime()) {
                return derivation.eapAkaPrimeKeys(ckPrime, ikPrime, supi);
            }
        }
    }

    /** K<sub>AUSF</sub>, the first half of EMSK. */
    Kausf kausf(EapAkaPrimeKeys keys) {
        return derivation.kausf(keys.emsk());
    }
}
