package io.akalab.sbi.client;

/**
 * Whom a client talks to.
 *
 * @param nfType the NF type (TS 29.510 clause 6.1.6.3.3), e.g. {@code UDM}; it names the peer in problems too
 * @param service the service (TS 29.510 clause 6.1.6.3.11), e.g. {@code nudm-ueau}; empty where it is none of 3GPP's
 * @param version the version in the service's paths (TS 29.501 clause 4.3.1), e.g. {@code v2}
 */
public record Peer(String nfType, String service, String version) {

    /** The attribute of a client's request that holds its peer. */
    public static final String ATTRIBUTE = "io.akalab.sbi.peer";

    /** A peer whose service has version 1, as most have. */
    public Peer(String nfType, String service) {
        this(nfType, service, "v1");
    }

    /** A peer of which nothing but its type matters: its address is settled. */
    public static Peer of(String nfType) {
        return new Peer(nfType, "");
    }
}
