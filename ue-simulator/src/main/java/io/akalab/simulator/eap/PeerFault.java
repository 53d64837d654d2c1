package io.akalab.simulator.eap;

/** What a peer does wrong on purpose. */
public enum PeerFault {
    /** RES has a bit flipped, under a right AT_MAC. */
    WRONG_RES,
    /** AT_MAC has a bit flipped. */
    WRONG_MAC,
    /** Every challenge is answered with a client error. */
    CLIENT_ERROR
}
