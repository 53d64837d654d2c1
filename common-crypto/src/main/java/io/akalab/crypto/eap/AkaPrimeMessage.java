package io.akalab.crypto.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.keys.Kaut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A request or response of EAP-AKA' (RFC 9048 clause 3, RFC 4187 clauses 8 and 9): a subtype and its attributes, each at
 * most once but for AT_KDF. A message that was read keeps the octets that it was read from, for AT_MAC covers all of them.
 */
public final class AkaPrimeMessage {

    /** Subtype and two reserved octets. */
    private static final int HEADER = 3;

    /** Header, identifier, length and type of the packet, then the header of the message. */
    private static final int FIRST_ATTRIBUTE = 8;

    private static final int MAC_LENGTH = 16;

    private final EapPacket packet;
    private final AkaPrimeSubtype subtype;
    private final List<AkaPrimeAttribute> attributes;

    private AkaPrimeMessage(EapPacket packet, AkaPrimeSubtype subtype, List<? extends AkaPrimeAttribute> attributes) {
        this.packet = packet;
        this.subtype = subtype;
        this.attributes = List.copyOf(attributes);
    }

    /** Makes a request of attributes in their order. */
    public static AkaPrimeMessage request(
            int identifier, AkaPrimeSubtype subtype, List<? extends AkaPrimeAttribute> attributes) {
        var packet = EapPacket.request(identifier, EapPacket.AKA_PRIME, data(subtype, attributes));
        return new AkaPrimeMessage(packet, subtype, attributes);
    }

    /** Makes a response of attributes in their order. */
    public static AkaPrimeMessage response(
            int identifier, AkaPrimeSubtype subtype, List<? extends AkaPrimeAttribute> attributes) {
        var packet = EapPacket.response(identifier, EapPacket.AKA_PRIME, data(subtype, attributes));
        return new AkaPrimeMessage(packet, subtype, attributes);
    }

    /**
     * Reads a message. Whether a subtype has the attributes that it needs is the receiver's to find out.
     *
     * @throws MalformedEap if the packet is of another type, the subtype unknown, an attribute cut off, of a wrong length,
     *     there twice, or unknown and not skippable (RFC 4187 clause 8.1)
     */
    public static AkaPrimeMessage of(EapPacket packet) {
        if (packet.type() != EapPacket.AKA_PRIME) {
            throw new MalformedEap("the packet is not of EAP-AKA'");
        }
        var data = packet.data();
        if (data.length() < HEADER) {
            throw new MalformedEap("a message has a subtype and two reserved octets");
        }
        var subtype = AkaPrimeSubtype.of(Byte.toUnsignedInt(data.at(0)));
        return new AkaPrimeMessage(packet, subtype, attributes(data));
    }

    /**
     * Reads packet and message at once.
     *
     * @throws MalformedEap if the octets are neither
     */
    public static AkaPrimeMessage decode(Octets octets) {
        return of(EapPacket.decode(octets));
    }

    /** The packet that this message is. */
    public EapPacket packet() {
        return packet;
    }

    /** The packet as it is sent, or was received. */
    public Octets octets() {
        return packet.encode();
    }

    public int identifier() {
        return packet.identifier();
    }

    public boolean isRequest() {
        return packet.code() == EapCode.REQUEST;
    }

    public AkaPrimeSubtype subtype() {
        return subtype;
    }

    /** All attributes in their order. */
    public List<AkaPrimeAttribute> attributes() {
        return attributes;
    }

    /** The attribute of a type, if it is there; of several AT_KDF the first. */
    public <A extends AkaPrimeAttribute> Optional<A> find(Class<A> type) {
        return attributes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The values of all AT_KDF in their order, which is that of preference. */
    public List<Integer> kdfs() {
        return attributes.stream()
                .filter(AtKdf.class::isInstance)
                .map(attribute -> ((AtKdf) attribute).kdf())
                .toList();
    }

    /** The same message with an AT_MAC behind its attributes (RFC 4187 clause 10.15); it must have none yet. */
    public AkaPrimeMessage signed(Kaut kAut) {
        var unsigned = with(new AtMac(Octets.of(new byte[MAC_LENGTH])));
        return with(new AtMac(kAut.mac(unsigned.octets().toArray())));
    }

    /** Whether there is an AT_MAC, and the right one, compared in constant time. */
    public boolean isSignedWith(Kaut kAut) {
        var mac = find(AtMac.class);
        return mac.isPresent() && kAut.mac(octetsWithoutMac()).equals(mac.get().mac());
    }

    /** Tells what the message is, and which attributes it has. */
    @Override
    public String toString() {
        var types = attributes.stream().map(AkaPrimeAttribute::type).toList();
        return "AkaPrimeMessage[" + packet.code() + " " + subtype + ", attributes " + types + "]";
    }

    private AkaPrimeMessage with(AtMac mac) {
        var all = new ArrayList<>(attributes);
        all.add(mac);
        return isRequest() ? request(identifier(), subtype, all) : response(identifier(), subtype, all);
    }

    private byte[] octetsWithoutMac() {
        var octets = octets().toArray();
        int at = FIRST_ATTRIBUTE;
        while (octets[at] != AttributeCodec.AT_MAC) {
            at += Byte.toUnsignedInt(octets[at + 1]) * AttributeCodec.UNIT;
        }
        int mac = at + AttributeCodec.UNIT;
        Arrays.fill(octets, mac, mac + MAC_LENGTH, (byte) 0);
        return octets;
    }

    private static Octets data(AkaPrimeSubtype subtype, List<? extends AkaPrimeAttribute> attributes) {
        requireSingle(attributes);
        var data = Octets.of((byte) subtype.value(), (byte) 0, (byte) 0);
        for (var attribute : attributes) {
            data = data.concat(AttributeCodec.write(attribute));
        }
        return data;
    }

    private static List<AkaPrimeAttribute> attributes(Octets data) {
        var attributes = new ArrayList<AkaPrimeAttribute>();
        int at = HEADER;
        while (at < data.length()) {
            int length = lengthAt(data, at);
            attributes.add(attribute(data, at, length));
            at += length;
        }
        try {
            requireSingle(attributes);
        } catch (IllegalArgumentException e) {
            throw new MalformedEap("an attribute is there twice");
        }
        return attributes;
    }

    private static int lengthAt(Octets data, int at) {
        int left = data.length() - at;
        int length = left < AttributeCodec.UNIT ? 0 : Byte.toUnsignedInt(data.at(at + 1)) * AttributeCodec.UNIT;
        if (length == 0 || length > left) {
            throw new MalformedEap("an attribute is cut off");
        }
        return length;
    }

    private static AkaPrimeAttribute attribute(Octets data, int at, int length) {
        var value = data.slice(at + AttributeCodec.HEADER, length - AttributeCodec.HEADER);
        try {
            return AttributeCodec.read(Byte.toUnsignedInt(data.at(at)), value);
        } catch (IllegalArgumentException e) {
            throw new MalformedEap("an attribute has a value that is none of its");
        }
    }

    private static void requireSingle(List<? extends AkaPrimeAttribute> attributes) {
        var types = new HashSet<Integer>();
        for (var attribute : attributes) {
            if (attribute.type() != AttributeCodec.AT_KDF
                    && !(attribute instanceof AkaPrimeAttribute.AtSkipped)
                    && !types.add(attribute.type())) {
                throw new IllegalArgumentException("an attribute is there twice");
            }
        }
    }
}
