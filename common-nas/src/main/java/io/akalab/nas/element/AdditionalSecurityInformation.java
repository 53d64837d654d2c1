package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/**
 * The additional 5G security information (TS 24.501 clause 9.11.3.12).
 *
 * @param rinmr retransmission of the initial NAS message is requested
 * @param hdp a K<sub>AMF</sub> derivation is required
 */
public record AdditionalSecurityInformation(boolean rinmr, boolean hdp) {

    private static final int HDP = 1;
    private static final int RINMR = 2;

    /** Reads the value, an octet. */
    public static AdditionalSecurityInformation of(Octets octets) {
        int bits = new OctetReader(octets).octet();
        return new AdditionalSecurityInformation((bits & RINMR) != 0, (bits & HDP) != 0);
    }

    public Octets octets() {
        return Octets.of((byte) ((rinmr ? RINMR : 0) | (hdp ? HDP : 0)));
    }
}
