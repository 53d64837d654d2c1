package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;

/** What comes of an EAP packet that a SEAF passed on, or reported missing: always another one, for the UE. */
sealed interface EapAnswer {

    /** The session goes on with another request. */
    record Ongoing(Octets eapRequest) implements EapAnswer {}

    /** The UE proved who it is. */
    record Succeeded(Octets eapSuccess, Supi supi, Kseaf kseaf) implements EapAnswer {}

    /** It did not. */
    record Failed(Octets eapFailure) implements EapAnswer {}
}
