package io.akalab.sbi.client;

/**
 * Whom a client talks to.
 *
 * @param nfType the NF type (TS 29.510 clause 6.1.6.3.3), e.g. {@code UDM}; it names the peer in problems too
 * @param service the service (TS 29.510 clause 6.1.6.3.11), e.g. {@code nudm-ueau}; empty where it is none of 3GPP's
 */
public record Peer(String nfType, String service) {

    /** A peer of which nothing but its type matters: its address is settled. */
    public static Peer of(String nfType) {
        return new Peer(nfType, "");
    }
}
