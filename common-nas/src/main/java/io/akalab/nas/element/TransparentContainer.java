package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/**
 * What the home network sends to the UE past the network that serves it: the SOR transparent container and the UE parameters
 * update transparent container, whose layout is the same (TS 24.501 clauses 9.11.3.51 and 9.11.3.53A).
 *
 * @param header octet 4, 0 to 255; bit 1 is the data type, 0 from the network
 * @param mac SoR-MAC-I<sub>AUSF</sub> or UPU-MAC-I<sub>AUSF</sub>, 16 octets
 * @param counter Counter<sub>SoR</sub> or Counter<sub>UPU</sub>, 16 bits
 * @param data the octets behind octet 22: a list or a packet, or nothing
 */
public record TransparentContainer(int header, Octets mac, int counter, Octets data) {

    /** The payload container type of a SOR transparent container (TS 24.501 clause 9.11.3.40). */
    public static final int SOR = 4;

    /** The payload container type of a UE parameters update transparent container (TS 24.501 clause 9.11.3.40). */
    public static final int UE_PARAMETERS_UPDATE = 6;

    private static final int FROM_UE = 1;
    private static final int MAC_OCTETS = 16;

    public TransparentContainer {
        mac.requireLength("the MAC of a transparent container", MAC_OCTETS);
    }

    /**
     * Reads the value, octets 4 and on, of a container that the network sent.
     *
     * @throws MalformedNas if it is too short or is an acknowledgement
     */
    public static TransparentContainer of(Octets octets) {
        var in = new OctetReader(octets);
        int header = in.octet();
        if ((header & FROM_UE) != 0) {
            throw MalformedNas.mandatory("an acknowledgement is not for the UE");
        }
        return new TransparentContainer(header, in.take(MAC_OCTETS), in.twoOctets(), in.rest());
    }

    /** The value, octets 4 and on. */
    public Octets octets() {
        return new OctetWriter()
                .octet(header)
                .put(mac)
                .twoOctets(counter)
                .put(data)
                .octets();
    }

    /** The value of the UE's acknowledgement with SoR-MAC-I<sub>UE</sub> or UPU-MAC-I<sub>UE</sub>. */
    public static Octets acknowledgement(Octets mac) {
        return Octets.of((byte) FROM_UE).concat(mac.requireLength("a MAC", MAC_OCTETS));
    }
}
