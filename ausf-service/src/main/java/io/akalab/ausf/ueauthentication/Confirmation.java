package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;

/** What came of the RES* that a SEAF sent, or did not send. */
sealed interface Confirmation {

    /** RES* was XRES*. */
    record Confirmed(Supi supi, Kseaf kseaf) implements Confirmation {}

    /** It was not, or there was none. */
    record Refused() implements Confirmation {}
}
