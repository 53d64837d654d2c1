package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;

/**
 * Everything that f1 to f5 make of one RAND, SQN and AMF (TS 33.102 clause 6.3.2). Its text form shows nothing of it.
 *
 * @param res RES in the USIM, XRES in the home network, 4 to 16 octets
 * @param ak the anonymity key, 6 octets
 */
public record AkaVector(Octets rand, Sqn sqn, Octets amf, Octets macA, Octets res, Ck ck, Ik ik, Octets ak) {

    public Octets sqnXorAk() {
        return sqn.octets().xor(ak);
    }

    public Autn autn() {
        return new Autn(sqnXorAk(), amf, macA);
    }

    @Override
    public String toString() {
        return "AkaVector[redacted]";
    }
}
