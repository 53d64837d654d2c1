package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/**
 * A set of PDU sessions by their identities, 1 to 15: the PDU session status, the uplink data status, the allowed PDU session status
 * and the reactivation result are all written so (TS 24.501 clauses 9.11.3.13, 9.11.3.42, 9.11.3.44 and 9.11.3.57).
 *
 * @param bits bit <i>n</i> is the PDU session of identity <i>n</i>
 */
public record PduSessionSet(int bits) {

    /** No PDU session. */
    public static final PduSessionSet NONE = new PduSessionSet(0);

    private static final int ALL = 0xFFFF;

    public PduSessionSet {
        if ((bits & ~ALL) != 0) {
            throw new IllegalArgumentException("there are 16 PDU session identities");
        }
    }

    /** The set of these. */
    public static PduSessionSet of(int... identities) {
        int bits = 0;
        for (int identity : identities) {
            bits |= 1 << identity;
        }
        return new PduSessionSet(bits);
    }

    /** Reads the value: identities 0 to 7 in the first octet, 8 to 15 in the second, and octets that are ignored. */
    public static PduSessionSet of(Octets octets) {
        var in = new OctetReader(octets);
        int low = in.octet();
        return new PduSessionSet(in.octet() << Byte.SIZE | low);
    }

    public boolean has(int identity) {
        return (bits >>> identity & 1) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public Octets octets() {
        return Octets.of((byte) bits, (byte) (bits >>> Byte.SIZE));
    }
}
