package io.akalab.amf.seaf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import java.net.URI;
import java.util.Optional;

/** A challenge under way, and where the UE's answer to it goes. */
public sealed interface Challenge {

    /** Whom it was asked for, where that is known here. */
    Optional<Supi> asked();

    /**
     * A 5G SE AV (TS 33.501 clause 6.1.3.2.0).
     *
     * @param rand 16 octets
     * @param autn 16 octets
     * @param hxresStar 16 octets
     * @param confirmation the link that the AUSF gave, resolved against its apiRoot
     * @param asked whom it was asked for, where that is known here
     */
    record FiveGAka(Octets rand, Octets autn, Octets hxresStar, URI confirmation, Optional<Supi> asked)
            implements Challenge {

        /** Step 9: whether HRES*, made from the UE's RES*, is HXRES*. Takes the same time whether it is or not. */
        public boolean isAnsweredBy(Octets resStar, KeyDerivation derivation) {
            return derivation.hresStar(rand, resStar).equals(hxresStar);
        }

        @Override
        public String toString() {
            return "FiveGAka[redacted]";
        }
    }

    /**
     * A request of an EAP method, which the SEAF passes on without a look into it (TS 33.501 clause 6.1.3.1).
     *
     * @param request an EAP packet
     * @param session the link that the AUSF gave, resolved against its apiRoot
     * @param asked whom it was asked for, where that is known here
     */
    record Eap(Octets request, URI session, Optional<Supi> asked) implements Challenge {

        @Override
        public String toString() {
            return "Eap[redacted]";
        }
    }
}
