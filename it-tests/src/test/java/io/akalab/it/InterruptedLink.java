package io.akalab.it;

import io.akalab.crypto.Octets;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2Uplink;
import java.time.Duration;
import java.util.List;

/** A link on which something happens between the first message of a UE and its second, the answer to a challenge. */
final class InterruptedLink implements N2Link {

    private final N2Link link;
    private final Runnable interruption;
    private boolean happened;

    InterruptedLink(N2Link link, Runnable interruption) {
        this.link = link;
        this.interruption = interruption;
    }

    @Override
    public Opened open(long ranUeNgapId, Octets nasPdu) {
        return link.open(ranUeNgapId, nasPdu);
    }

    @Override
    public List<N2Downlink> send(long amfUeNgapId, N2Uplink message) {
        if (!happened) {
            happened = true;
            interruption.run();
        }
        return link.send(amfUeNgapId, message);
    }

    @Override
    public List<N2Downlink> poll(long amfUeNgapId, Duration wait) {
        return link.poll(amfUeNgapId, wait);
    }
}
