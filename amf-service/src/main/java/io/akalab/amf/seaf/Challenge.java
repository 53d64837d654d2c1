package io.akalab.amf.seaf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.KeyDerivation;
import java.net.URI;

/**
 * A 5G SE AV under way (TS 33.501 clause 6.1.3.2.0) and where its RES* goes.
 *
 * @param rand 16 octets
 * @param autn 16 octets
 * @param hxresStar 16 octets
 * @param confirmation the link that the AUSF gave, resolved against its apiRoot
 */
public record Challenge(Octets rand, Octets autn, Octets hxresStar, URI confirmation) {

    /** Step 9: whether HRES*, made from the UE's RES*, is HXRES*. Takes the same time whether it is or not. */
    public boolean isAnsweredBy(Octets resStar, KeyDerivation derivation) {
        return derivation.hresStar(rand, resStar).equals(hxresStar);
    }

    @Override
    public String toString() {
        return "Challenge[redacted]";
    }
}
