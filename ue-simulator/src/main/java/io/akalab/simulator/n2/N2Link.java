package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import java.time.Duration;
import java.util.List;

/** The way from a gNB to an AMF. Every method fails with {@link N2LinkException} where the AMF can't be reached or refuses. */
public interface N2Link {

    /**
     * What an Initial UE Message brings.
     *
     * @param amfUeNgapId the AMF's name of the association
     */
    record Opened(long amfUeNgapId, List<N2Downlink> messages) {

        public Opened {
            messages = List.copyOf(messages);
        }
    }

    /** Sends an Initial UE Message. */
    Opened open(long ranUeNgapId, Octets nasPdu);

    /** Sends an Initial UE Message with all that a gNB may say in it. */
    default Opened open(long ranUeNgapId, InitialUe initial) {
        return open(ranUeNgapId, initial.nasPdu());
    }

    /** Sends a message on an association; the answer is what the AMF sends at once. */
    List<N2Downlink> send(long amfUeNgapId, N2Uplink message);

    /** Waits for what the AMF sends by itself, at most as long as {@code wait}. */
    List<N2Downlink> poll(long amfUeNgapId, Duration wait);

    /** Whether a message has a place on this link: NGAP carries all of them, a link of a lab some. */
    default boolean carries(N2Uplink message) {
        return true;
    }

    /** Tells the AMF that a UE has come here from another gNB, and waits for its answer, the first of the messages. */
    default Opened switchPath(long ranUeNgapId, PathSwitch request) {
        throw new N2LinkException("this N2 has no path switch: it needs NGAP");
    }

    /**
     * The UE's radio is gone, and the gNB has told nobody: it answers for the UE when the AMF releases the association. Nothing
     * of the association may be used any more.
     */
    default void abandon(long amfUeNgapId) {}

    /** Waits until the AMF pages a UE in vain for as long as {@code wait}; whether it did. A paging counts once. */
    default boolean awaitPaging(Guti guti, Duration wait) {
        throw new N2LinkException("this N2 has no paging: it needs NGAP");
    }
}
