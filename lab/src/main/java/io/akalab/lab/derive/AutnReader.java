package io.akalab.lab.derive;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Sqn;

/** Takes the SQN out of an AUTN, as a USIM does (TS 33.102 clause 6.3.3). */
record AutnReader(AkaAlgorithm algorithm) {

    /**
     * The vector that the AUTN belongs to.
     *
     * @throws IllegalArgumentException if MAC-A does not fit, so that K, OPc or RAND must be others
     */
    AkaVector vector(Octets rand, Autn autn) {
        var sqn = Sqn.of(autn.sqnXorAk().xor(algorithm.response(rand).ak()));
        var vector = algorithm.vector(rand, sqn, autn.amf());
        if (!vector.macA().equals(autn.macA())) {
            throw new IllegalArgumentException("MAC failure: this AUTN was not made from this K, OPc and RAND");
        }
        return vector;
    }
}
