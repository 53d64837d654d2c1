package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.util.Optional;

/**
 * The latest result of each subscriber with the K<sub>AUSF</sub> that came of it, in the memory of one AUSF or where several
 * share them (ADR 0021). A later result takes the place of the former.
 */
interface AuthenticationResults {

    /** Keeps a result, and a copy of its key. */
    void keep(String authCtxId, AuthenticationResult result, Kausf kausf);

    /** Takes the result of an id, if it is of that method. The key stays, as it does in the UE. */
    Optional<AuthenticationResult> take(String authCtxId, AuthenticationMethod method);

    /** Forgets a subscriber's result and key; false if there was neither. */
    boolean forget(Supi supi);
}
