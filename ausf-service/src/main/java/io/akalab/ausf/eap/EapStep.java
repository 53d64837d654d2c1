package io.akalab.ausf.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kausf;

/** What comes of a packet from the peer. */
public sealed interface EapStep {

    /** The session goes on: the {@link AkaPrimeSession#request} of what it becomes is to be sent, if need be again. */
    record Ongoing(AkaPrimeSession next) implements EapStep {}

    /** The authentication has failed; a notification tells the peer, who answers it (RFC 4187 clause 6.3.2). */
    record Refused(AkaPrimeSession next) implements EapStep {}

    /**
     * The USIM found the challenge out of sequence. The UDM checks that, and {@link AkaPrimeSession#rechallenge} goes on.
     *
     * @param rand of the challenge, 16 octets
     * @param auts 14 octets
     */
    record Resynchronize(Octets rand, Octets auts) implements EapStep {}

    /** The peer proved who it is. The caller closes the key. */
    record Succeeded(Octets eapSuccess, Kausf kausf) implements EapStep {}

    /** The authentication has failed, and ends here. */
    record Failed(Octets eapFailure) implements EapStep {}

    /** What was {@link Refused} before ends. */
    record Ended(Octets eapFailure) implements EapStep {}
}
