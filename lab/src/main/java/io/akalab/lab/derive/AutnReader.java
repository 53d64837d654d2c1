package io.akalab.lab.derive;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Sqn;
import io.akalab.lab.card.Card;

/** Takes the SQN out of an AUTN, as a USIM does (TS 33.102 clause 6.3.3). */
record AutnReader(Card card) {

    /**
     * The vector that the AUTN belongs to.
     *
     * @throws IllegalArgumentException if MAC-A does not fit, so that a key or RAND must be another
     */
    AkaVector vector(Octets rand, Autn autn) {
        var algorithm = card.algorithm();
        var sqn = Sqn.of(autn.sqnXorAk().xor(algorithm.response(rand).ak()));
        var vector = algorithm.vector(rand, sqn, autn.amf());
        if (!vector.macA().equals(autn.macA())) {
            throw new IllegalArgumentException(
                    "MAC failure: this AUTN was not made from this " + card.secrets() + " and RAND");
        }
        return vector;
    }
}
