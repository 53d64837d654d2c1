package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.eap.AkaPrimeSession;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;

/** What waits for a UE's answer. */
sealed interface Challenge {

    /** Who is challenged. */
    Attempt attempt();

    /** Forgets the keys. */
    void wipe();

    /** Which method challenges of a kind are of. */
    static AuthenticationMethod method(Class<? extends Challenge> kind) {
        return kind == OfFiveGAka.class ? AuthenticationMethod.FIVE_G_AKA : AuthenticationMethod.EAP_AKA_PRIME;
    }

    /** A vector that was handed to a serving network and waits for its RES* (TS 33.501 clause 6.1.3.2.0 step 4). */
    record OfFiveGAka(Attempt attempt, HeAv vector) implements Challenge {

        /** Compares in constant time. */
        boolean isAnsweredBy(Octets resStar) {
            return vector.xresStar().equals(resStar);
        }

        @Override
        public void wipe() {
            vector.kausf().close();
        }

        @Override
        public String toString() {
            return "Challenge[redacted]";
        }
    }

    /** A session whose request waits for its response (TS 33.501 clause 6.1.3.1 step 3). */
    record OfEapAkaPrime(Attempt attempt, AkaPrimeSession session) implements Challenge {

        @Override
        public void wipe() {
            session.close();
        }

        @Override
        public String toString() {
            return "Challenge[redacted]";
        }
    }
}
