package io.akalab.ausf.sorprotection;

import io.akalab.crypto.Octets;

/**
 * The SOR header of what the network sends, octet 4 of the SOR transparent container (TS 24.501 figure 9.11.3.51.5).
 *
 * @param octet from bit 1: data type, list indication, list type, acknowledgement requested, additional parameters
 */
record SorHeader(byte octet) {

    private static final int FROM_UE = 1;
    private static final int LIST_PROVIDED = 1 << 1;
    private static final int PLMN_LIST = 1 << 2;
    private static final int ACK_REQUESTED = 1 << 3;

    /** The header over a list of PLMNs. */
    static SorHeader ofPlmnList(boolean ack) {
        return of(LIST_PROVIDED | PLMN_LIST, ack);
    }

    /** The header over a secured packet. */
    static SorHeader ofSecuredPacket(boolean ack) {
        return of(LIST_PROVIDED, ack);
    }

    /** The header over nothing: no change is needed. */
    static SorHeader ofNoChange(boolean ack) {
        return of(0, ack);
    }

    boolean isFromUe() {
        return (octet & FROM_UE) != 0;
    }

    boolean asksForAcknowledgement() {
        return (octet & ACK_REQUESTED) != 0;
    }

    Octets octets() {
        return Octets.of(octet);
    }

    private static SorHeader of(int bits, boolean ack) {
        return new SorHeader((byte) (ack ? bits | ACK_REQUESTED : bits));
    }
}
