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
     * @param radioCapability what the AMF knows of the UE's radio, or null
     */
    record InitialContextSetupRequest(
            Kgnb securityKey,
            UeSecurityCapabilities capabilities,
            @Nullable Octets nasPdu,
            @Nullable Nh nh,
            @Nullable Octets radioCapability)
            implements N2Downlink {

        /** A context without a word of the radio. */
        public InitialContextSetupRequest(
                Kgnb securityKey, UeSecurityCapabilities capabilities, @Nullable Octets nasPdu, @Nullable Nh nh) {
            this(securityKey, capabilities, nasPdu, nh, null);
        }
    }

    /**
     * What is new of the UE's context.
     *
     * @param securityKey a new K<sub>gNB</sub>, or null
     * @param capabilities the UE's algorithms, or null
     */
    record UeContextModificationRequest(
            @Nullable Kgnb securityKey, @Nullable UeSecurityCapabilities capabilities) implements N2Downlink {}

    record UeContextReleaseCommand(String cause) implements N2Downlink {}

    /**
     * The UE is this gNB's from now on.
     *
     * @param nh fresh, for the next handover
     * @param ncc the chaining counter of {@code nh}, 0 to 7
     * @param capabilities the UE's algorithms, where the gNB named others; or null
     */
    record PathSwitchRequestAcknowledge(
            Nh nh, int ncc, @Nullable UeSecurityCapabilities capabilities) implements N2Downlink {}

    /** The UE can't be this gNB's. */
    record PathSwitchRequestFailure(String cause) implements N2Downlink {}

    /** Something of the gNB's was wrong, with a cause such as {@code protocol/semantic-error}. */
    record ErrorIndication(String cause) implements N2Downlink {}

    /** The association between gNB and AMF, or this UE's part of it, is gone: by loss, or by a reset. */
    record ConnectionLost(String reason) implements N2Downlink {}

    /**
     * The algorithms of a UE as bit strings of 16, the first bit of which is algorithm 1; algorithm 0 is always there (TS
     * 38.413 clause 9.3.1.86).
     */
    record UeSecurityCapabilities(int nrEncryption, int nrIntegrity, int eutraEncryption, int eutraIntegrity) {

        /** A UE without E-UTRA. */
        public UeSecurityCapabilities(int nrEncryption, int nrIntegrity) {
            this(nrEncryption, nrIntegrity, 0, 0);
        }

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
