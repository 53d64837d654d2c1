package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import java.util.Optional;

/** The EAP message as an element of six messages (TS 24.501 clause 9.11.2.2): one EAP packet of 4 to 1500 octets, not looked into. */
final class EapMessageIe {

    static final int IEI = 0x78;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1500;

    private EapMessageIe() {}

    /** The packet, if there is one and its length can be right. */
    static Optional<Octets> in(OptionalIes ies) {
        return ies.find(IEI, EapMessageIe::requireLength);
    }

    /** @throws IllegalArgumentException if a packet can't have that length */
    static Octets requireLength(Octets packet) {
        if (packet.length() < SHORTEST || packet.length() > LONGEST) {
            throw new IllegalArgumentException("an EAP message has 4 to 1500 octets");
        }
        return packet;
    }
}
