package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;

/**
 * What f2 to f5 make of a RAND alone, before the SQN is known (TS 33.102 clause 6.3.3). Its text form shows nothing of it.
 *
 * @param res RES, 4 to 16 octets
 * @param ak the anonymity key, 6 octets
 */
public record AkaResponse(Octets res, Ck ck, Ik ik, Octets ak) {

    @Override
    public String toString() {
        return "AkaResponse[redacted]";
    }
}
