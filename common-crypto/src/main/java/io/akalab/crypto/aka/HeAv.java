package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kausf;

/**
 * The 5G home environment authentication vector that the UDM gives to the AUSF (TS 33.501 clause 6.1.3.2.0). Its text form
 * shows nothing of it.
 *
 * @param rand 16 octets
 * @param autn 16 octets
 * @param xresStar 16 octets
 */
public record HeAv(Octets rand, Octets autn, Octets xresStar, Kausf kausf) implements HomeAv {

    @Override
    public String toString() {
        return "HeAv[redacted]";
    }
}
