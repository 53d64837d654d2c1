package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * UE Security Capabilities (TS 38.413 clause 9.3.1.86): bit strings of 16 whose first bit is algorithm 1. Algorithm 0 is not
 * among them, which is what tells them from the NAS form.
 */
public record UeSecurityCapabilities(int nrEncryption, int nrIntegrity, int eutraEncryption, int eutraIntegrity) {

    private static final int BITS = 16;

    public UeSecurityCapabilities {
        if ((nrEncryption | nrIntegrity | eutraEncryption | eutraIntegrity) >>> BITS != 0) {
            throw new IllegalArgumentException("a UE has 16 algorithms of each kind at most");
        }
    }

    public static UeSecurityCapabilities read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var capabilities = new UeSecurityCapabilities(algorithms(in), algorithms(in), algorithms(in), algorithms(in));
        Extensible.end(in, preamble, 1);
        return capabilities;
    }

    private static int algorithms(PerReader in) {
        return (int) in.extensibleBitString(BITS);
    }

    public void write(PerWriter out) {
        Extensible.begin(out)
                .extensibleBitString(nrEncryption, BITS)
                .extensibleBitString(nrIntegrity, BITS)
                .extensibleBitString(eutraEncryption, BITS)
                .extensibleBitString(eutraIntegrity, BITS);
    }
}
