package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.CkPrime;
import io.akalab.crypto.keys.IkPrime;

/**
 * The transformed vector AV' of EAP-AKA' (TS 33.501 clause 6.1.3.1 step 1). Its text form shows nothing of it.
 *
 * @param rand 16 octets
 * @param autn 16 octets
 * @param xres 4 to 16 octets
 */
public record AvPrime(Octets rand, Octets autn, Octets xres, CkPrime ckPrime, IkPrime ikPrime) implements HomeAv {

    @Override
    public String toString() {
        return "AvPrime[redacted]";
    }
}
