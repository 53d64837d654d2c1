package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;
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

    /** Sends a message on an association; the answer is what the AMF sends at once. */
    List<N2Downlink> send(long amfUeNgapId, N2Uplink message);

    /** Waits for what the AMF sends by itself, at most as long as {@code wait}. */
    List<N2Downlink> poll(long amfUeNgapId, Duration wait);
}
