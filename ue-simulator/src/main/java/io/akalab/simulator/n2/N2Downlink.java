package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import org.jspecify.annotations.Nullable;

/** What an AMF sends to a gNB, by its NGAP names (TS 38.413 clause 9.2). */
public sealed interface N2Downlink {

    record DownlinkNasTransport(Octets nasPdu) implements N2Downlink {}

    /**
     * The UE's context.
     *
     * @param securityKey K<sub>gNB</sub>
     * @param nasPdu a message for the UE, or null
     * @param nh the first NH, where the AMF shows it, or null
     */
    record InitialContextSetupRequest(
            Kgnb securityKey,
            UeSecurityCapabilities capabilities,
            @Nullable Octets nasPdu,
            @Nullable Nh nh) implements N2Downlink {}

    record UeContextReleaseCommand(String cause) implements N2Downlink {}

    /**
     * The algorithms of a UE as bit strings of 16, the first bit of which is algorithm 1; algorithm 0 is always there (TS
     * 38.413 clause 9.3.1.86).
     */
    record UeSecurityCapabilities(int nrEncryption, int nrIntegrity) {

        public boolean hasNea(int identity) {
            return has(nrEncryption, identity);
        }

        public boolean hasNia(int identity) {
            return has(nrIntegrity, identity);
        }

        private static boolean has(int bits, int identity) {
            return identity == 0 || (bits & 0x10000 >>> identity) != 0;
        }
    }
}
