package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;

/** What a serving network is given to challenge the UE with, and the unguessable id to answer under. */
sealed interface StartedAuthentication {

    /** The id, unguessable. */
    String authCtxId();

    /** The 5G SE AV (TS 33.501 clause 6.1.3.2.0 step 5). */
    record OfFiveGAka(String authCtxId, Octets rand, Octets autn, Octets hxresStar) implements StartedAuthentication {}

    /** An EAP-Request/AKA'-Challenge (TS 33.501 clause 6.1.3.1 step 3). */
    record OfEapAkaPrime(String authCtxId, Octets eapRequest) implements StartedAuthentication {}
}
