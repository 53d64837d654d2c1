package io.akalab.crypto.eap;

import io.akalab.crypto.Octets;

/**
 * An EAP packet (RFC 3748 clause 4). Its data is what follows the type; for {@link #AKA_PRIME} it is read by
 * {@link AkaPrimeMessage#of}.
 *
 * @param identifier 0 to 255; a response has that of its request, and a success or failure that of the response before it
 * @param type 1 to 255, or {@link #NO_TYPE} of a success or failure
 * @param data octets behind the type, none in a success or failure
 */
public record EapPacket(EapCode code, int identifier, int type, Octets data) {

    /** The type of a packet that has none. */
    public static final int NO_TYPE = 0;

    /** Identity (clause 5.1). */
    public static final int IDENTITY = 1;

    /** Notification (clause 5.2), to be shown to the user; not the one of EAP-AKA'. */
    public static final int NOTIFICATION = 2;

    /** Nak (clause 5.3.1): the peer wants another method. */
    public static final int NAK = 3;

    /** EAP-AKA' (RFC 9048 clause 3.1). */
    public static final int AKA_PRIME = 50;

    private static final int HEADER = 4;
    private static final int LONGEST = 0xFFFF;

    public EapPacket {
        if (identifier >>> Byte.SIZE != 0 || type >>> Byte.SIZE != 0) {
            throw new IllegalArgumentException("identifier and type of an EAP packet are octets");
        }
        if (code.hasType() != (type != NO_TYPE) || (type == NO_TYPE && data.length() > 0)) {
            throw new IllegalArgumentException("a request or response has a type, and nothing else has");
        }
        if (HEADER + 1 + data.length() > LONGEST) {
            throw new IllegalArgumentException("an EAP packet has " + LONGEST + " octets at most");
        }
    }

    /** A request of a type. */
    public static EapPacket request(int identifier, int type, Octets data) {
        return new EapPacket(EapCode.REQUEST, identifier, type, data);
    }

    /** A response of a type. */
    public static EapPacket response(int identifier, int type, Octets data) {
        return new EapPacket(EapCode.RESPONSE, identifier, type, data);
    }

    /** EAP-Success, with the identifier of the response that it answers (clause 4.2). */
    public static EapPacket success(int identifier) {
        return new EapPacket(EapCode.SUCCESS, identifier, NO_TYPE, Octets.of());
    }

    /** EAP-Failure, with the identifier of the response that it answers (clause 4.2). */
    public static EapPacket failure(int identifier) {
        return new EapPacket(EapCode.FAILURE, identifier, NO_TYPE, Octets.of());
    }

    /**
     * Reads a packet. Octets behind its length are padding of a lower layer and ignored (clause 4.1).
     *
     * @throws MalformedEap if the octets are no packet, which a receiver discards in silence
     */
    public static EapPacket decode(Octets octets) {
        if (octets.length() < HEADER) {
            throw new MalformedEap("an EAP packet has 4 octets or more");
        }
        var code = EapCode.of(octet(octets, 0));
        int length = octet(octets, 2) << Byte.SIZE | octet(octets, 3);
        if (length > octets.length() || (code.hasType() ? length <= HEADER : length != HEADER)) {
            throw new MalformedEap("the length of an EAP packet is wrong");
        }
        int identifier = octet(octets, 1);
        if (!code.hasType()) {
            return new EapPacket(code, identifier, NO_TYPE, Octets.of());
        }
        int type = octet(octets, HEADER);
        if (type == NO_TYPE) {
            throw new MalformedEap("no type is 0");
        }
        return new EapPacket(code, identifier, type, octets.slice(HEADER + 1, length - HEADER - 1));
    }

    /** The packet as it is sent. */
    public Octets encode() {
        int length = code.hasType() ? HEADER + 1 + data.length() : HEADER;
        var octets = new byte[length];
        octets[0] = (byte) code.value();
        octets[1] = (byte) identifier;
        octets[2] = (byte) (length >>> Byte.SIZE);
        octets[3] = (byte) length;
        if (code.hasType()) {
            octets[HEADER] = (byte) type;
            data.copyTo(octets, HEADER + 1);
        }
        return Octets.wrap(octets);
    }

    private static int octet(Octets octets, int index) {
        return Byte.toUnsignedInt(octets.at(index));
    }
}
