package io.akalab.sbi.nrf;

import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.Subscriber;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which service is missing and where it was looked for, in the problem each time and in the log now and then. */
final class MissingPeer {

    private static final Logger log = LoggerFactory.getLogger(MissingPeer.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int MOST_NAMED = 5;

    private final Peer peer;
    private final String where;
    private final StaticAddresses addresses;
    private final Clock clock;
    private String latest = "";
    private long silentUntil;

    MissingPeer(Peer peer, String where, StaticAddresses addresses, Clock clock) {
        this.peer = peer;
        this.where = where;
        this.addresses = addresses;
        this.clock = clock;
    }

    SbiProblem problem(Found all, Subscriber subscriber) {
        var message = text(all, subscriber) + "; no " + addresses.setting() + " set";
        warn(message);
        return new SbiProblem(Cause.NETWORK_FAILURE, message);
    }

    void usesFallback(Found all, Subscriber subscriber) {
        warn(text(all, subscriber) + "; using " + addresses.setting());
    }

    private String text(Found all, Subscriber subscriber) {
        return "no " + peer.nfType() + " with " + peer.service() + whom(subscriber) + ": asked " + where + ", "
                + answer(all);
    }

    // Never the SUPI itself.
    private static String whom(Subscriber subscriber) {
        if (subscriber.routingIndicator() != null) {
            return " for routing indicator " + subscriber.routingIndicator();
        }
        return subscriber.supi() == null ? "" : " for the subscriber's SUPI";
    }

    private String answer(Found all) {
        if (all.failure() != null && all.candidates().isEmpty()) {
            return "which gave no answer (" + all.failure() + ")";
        }
        var known = all.candidates();
        if (known.isEmpty()) {
            return "which knows none";
        }
        return "which knows " + known.size() + " " + peer.nfType() + (known.size() == 1 ? "" : "s") + ": "
                + known.stream()
                        .limit(MOST_NAMED)
                        .map(candidate -> candidate.target().apiRoot() + " for " + candidate.served())
                        .collect(Collectors.joining("; "));
    }

    private synchronized void warn(String message) {
        if (!message.equals(latest) || clock.millis() >= silentUntil) {
            log.warn("{}", message);
            latest = message;
            silentUntil = clock.millis() + SILENCE.toMillis();
        }
    }
}
