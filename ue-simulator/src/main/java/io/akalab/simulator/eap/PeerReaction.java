package io.akalab.simulator.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kausf;

/** What a peer makes of an EAP packet. */
public sealed interface PeerReaction {

    /** An EAP-Response is due, whatever it says. */
    record Respond(Octets packet) implements PeerReaction {}

    /** EAP-Success after the peer has authenticated the network: the keys are good. */
    record Succeeded(Kausf kausf) implements PeerReaction {}

    /** EAP-Failure: the keys, if there were any, are gone. */
    record Failed() implements PeerReaction {}

    /**
     * Nothing, as EAP wants it (RFC 3748 clause 4.1).
     *
     * @param reason in words, without anything of the packet
     */
    record Discarded(String reason) implements PeerReaction {}
}
