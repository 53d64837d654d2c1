package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;

/** What the network makes of a request for a PDU session. */
public sealed interface SessionAnswer {

    /** The AMF could not forward the request, such as with #90, and sends it back. */
    record NotForwarded(GmmCause cause) implements SessionAnswer {}

    /** An SMF gives the session. */
    record Accepted() implements SessionAnswer {}

    /** An SMF refuses the session with a 5GSM cause (TS 24.501 clause 9.11.4.2). */
    record Rejected(int cause) implements SessionAnswer {}

    /** An SMF says something else. */
    record Other(int messageType) implements SessionAnswer {}

    /** Reads a 5GSM message: EPD, PDU session identity, PTI, type, and here a cause. */
    static SessionAnswer of(Octets message) {
        if (message.length() < 5) {
            return new Other(0);
        }
        int type = Byte.toUnsignedInt(message.at(3));
        return switch (type) {
            case 0xC2 -> new Accepted();
            case 0xC3 -> new Rejected(Byte.toUnsignedInt(message.at(4)));
            default -> new Other(type);
        };
    }
}
