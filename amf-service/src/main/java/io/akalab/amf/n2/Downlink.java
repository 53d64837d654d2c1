package io.akalab.amf.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import java.util.List;

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
     * @param nasPdu the Registration Accept
     */
    record InitialContextSetup(
            Kgnb securityKey,
            Nh nh,
            int ncc,
            SecurityCapabilities capabilities,
            Guami guami,
            List<Slice> allowedNssai,
            Octets nasPdu)
            implements Downlink {

        public InitialContextSetup {
            allowedNssai = List.copyOf(allowedNssai);
        }
    }

    /** UE CONTEXT RELEASE COMMAND (TS 38.413 clause 9.2.2.5). */
    record ContextReleaseCommand(Cause cause) implements Downlink {}
}
