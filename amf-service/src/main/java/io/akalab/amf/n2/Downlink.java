package io.akalab.amf.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the AMF says to a gNB on the association of a UE. */
public sealed interface Downlink {

    /** DOWNLINK NAS TRANSPORT (TS 38.413 clause 9.2.5.2). */
    record NasTransport(Octets nasPdu) implements Downlink {}

    /**
     * INITIAL CONTEXT SETUP REQUEST (TS 38.413 clause 9.2.2.1).
     *
     * @param securityKey K<sub>gNB</sub>
     * @param nh the next hop, which NGAP carries with a handover only and a lab may want to see
     * @param ncc its chaining counter, 0 to 7
     * @param capabilities the UE's algorithms
     * @param nasPdu the Registration Accept, or the Service Accept
     * @param maskedImeisv 8 octets (clause 9.3.1.54), if the AMF knows the equipment
     * @param radioCapability what a gNB has told of the UE before
     */
    record InitialContextSetup(
            Kgnb securityKey,
            Nh nh,
            int ncc,
            SecurityCapabilities capabilities,
            Guami guami,
            List<Slice> allowedNssai,
            Octets nasPdu,
            @Nullable Octets maskedImeisv,
            @Nullable Octets radioCapability)
            implements Downlink {

        public InitialContextSetup {
            allowedNssai = List.copyOf(allowedNssai);
        }
    }

    /** UE CONTEXT RELEASE COMMAND (TS 38.413 clause 9.2.2.5). */
    record ContextReleaseCommand(Cause cause) implements Downlink {}

    /**
     * UE CONTEXT MODIFICATION REQUEST (TS 38.413 clause 9.2.2.7).
     *
     * @param securityKey the new K<sub>gNB</sub>, after keys were changed on the fly (TS 33.501 clause 6.9.6)
     * @param capabilities the UE's algorithms, if they have changed
     */
    record ContextModification(
            @Nullable Kgnb securityKey, @Nullable SecurityCapabilities capabilities) implements Downlink {}

    /**
     * PATH SWITCH REQUEST ACKNOWLEDGE (TS 38.413 clause 9.2.3.9).
     *
     * @param nh a next hop that no gNB has seen
     * @param ncc its chaining counter, 0 to 7
     * @param capabilities the UE's algorithms, where the gNB had others
     */
    record PathSwitchAcknowledge(Nh nh, int ncc, @Nullable SecurityCapabilities capabilities, List<Slice> allowedNssai)
            implements Downlink {

        public PathSwitchAcknowledge {
            allowedNssai = List.copyOf(allowedNssai);
        }
    }

    /** PATH SWITCH REQUEST FAILURE (TS 38.413 clause 9.2.3.10). */
    record PathSwitchFailure(Cause cause) implements Downlink {}
}
