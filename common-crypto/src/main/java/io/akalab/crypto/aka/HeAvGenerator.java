package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.function.Consumer;

/** Makes 5G HE AVs (steps 1 to 3 of TS 33.501 clause 6.1.3.2.0) and AV's of EAP-AKA' (step 1 of clause 6.1.3.1). */
public final class HeAvGenerator {

    private final RandSource rands;

    public HeAvGenerator(RandSource rands) {
        this.rands = rands;
    }

    /**
     * Makes the vector of an SQN, which must never have been used before.
     *
     * @param amf the AMF field, 2 octets with the separation bit set
     * @throws IllegalArgumentException if the separation bit is 0, which a UE refuses (TS 24.501 clause 5.4.1.3.6)
     */
    public HeAv generate(AkaAlgorithm algorithm, Sqn sqn, Octets amf, ServingNetworkName snn) {
        return bind(vector(algorithm, sqn, amf), snn, KeyDerivation.unobserved());
    }

    /** Does the same and tells {@code observer} every step with every key in clear. */
    public HeAv generate(
            AkaAlgorithm algorithm, Sqn sqn, Octets amf, ServingNetworkName snn, Consumer<Derivation> observer) {
        var vector = vector(algorithm, sqn, amf);
        AkaDerivations.of(vector).forEach(observer);
        return bind(vector, snn, KeyDerivation.observedBy(observer));
    }

    /** Makes the AV' of an SQN, under the same conditions. */
    public AvPrime generatePrime(AkaAlgorithm algorithm, Sqn sqn, Octets amf, ServingNetworkName snn) {
        return transform(vector(algorithm, sqn, amf), snn, KeyDerivation.unobserved());
    }

    /** Does the same and tells {@code observer} every step with every key in clear. */
    public AvPrime generatePrime(
            AkaAlgorithm algorithm, Sqn sqn, Octets amf, ServingNetworkName snn, Consumer<Derivation> observer) {
        var vector = vector(algorithm, sqn, amf);
        AkaDerivations.of(vector).forEach(observer);
        return transform(vector, snn, KeyDerivation.observedBy(observer));
    }

    private AkaVector vector(AkaAlgorithm algorithm, Sqn sqn, Octets amf) {
        if (amf.requireLength("AMF", 2).at(0) >= 0) {
            throw new IllegalArgumentException("the separation bit of the AMF field is 0");
        }
        return algorithm.vector(rands.next(), sqn, amf);
    }

    private static HeAv bind(AkaVector vector, ServingNetworkName snn, KeyDerivation derivation) {
        var autn = vector.autn();
        try (var ck = vector.ck();
                var ik = vector.ik()) {
            return new HeAv(
                    vector.rand(),
                    autn.octets(),
                    derivation.resStar(ck, ik, snn, vector.rand(), vector.res()),
                    derivation.kausf(ck, ik, snn, autn.sqnXorAk()));
        }
    }

    private static AvPrime transform(AkaVector vector, ServingNetworkName snn, KeyDerivation derivation) {
        var autn = vector.autn();
        try (var ck = vector.ck();
                var ik = vector.ik()) {
            var primes = derivation.ckIkPrime(ck, ik, snn, autn.sqnXorAk());
            return new AvPrime(vector.rand(), autn.octets(), vector.res(), primes.ckPrime(), primes.ikPrime());
        }
    }
}
