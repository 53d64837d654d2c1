package io.akalab.amf.n2;

import io.akalab.crypto.Octets;
import org.jspecify.annotations.Nullable;

/** What a gNB says on the association of a UE, after its Initial UE Message. */
public sealed interface Uplink {

    /**
     * UPLINK NAS TRANSPORT (TS 38.413 clause 9.2.5.3).
     *
     * @param location null where the adapter has none
     */
    record NasTransport(Octets nasPdu, @Nullable Location location) implements Uplink {

        /** One that says nothing but NAS. */
        public NasTransport(Octets nasPdu) {
            this(nasPdu, null);
        }
    }

    /** NAS NON DELIVERY INDICATION (TS 38.413 clause 9.2.5.4). */
    record NasNonDelivery(Octets nasPdu, Cause cause) implements Uplink {}

    /** INITIAL CONTEXT SETUP RESPONSE (TS 38.413 clause 9.2.2.2). */
    record ContextSetupResponse() implements Uplink {}

    /** INITIAL CONTEXT SETUP FAILURE (TS 38.413 clause 9.2.2.3). */
    record ContextSetupFailure(Cause cause) implements Uplink {}

    /** UE CONTEXT RELEASE REQUEST (TS 38.413 clause 9.2.2.4). */
    record ContextReleaseRequest(Cause cause) implements Uplink {}

    /** UE CONTEXT RELEASE COMPLETE (TS 38.413 clause 9.2.2.6). */
    record ContextReleaseComplete() implements Uplink {}

    /** UE CONTEXT MODIFICATION RESPONSE (TS 38.413 clause 9.2.2.8). */
    record ContextModificationResponse() implements Uplink {}

    /** UE CONTEXT MODIFICATION FAILURE (TS 38.413 clause 9.2.2.9). */
    record ContextModificationFailure(Cause cause) implements Uplink {}

    /** UE RADIO CAPABILITY INFO INDICATION (TS 38.413 clause 9.2.13.1): what the next gNB is to be told. */
    record RadioCapability(Octets ueRadioCapability) implements Uplink {}
}
