package io.akalab.simulator.eap;

import io.akalab.crypto.keys.Kausf;

/** What an EAP packet says of the end of a conversation. */
public sealed interface Conclusion {

    /** EAP-Success after the peer has authenticated the network: the key is good. */
    record Success(Kausf kausf) implements Conclusion {}

    /** EAP-Failure. */
    record Failure() implements Conclusion {}

    /** Nothing: another packet, or one that doesn't follow what was said. */
    record None() implements Conclusion {}
}
