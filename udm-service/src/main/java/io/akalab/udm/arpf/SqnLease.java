package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Sqn;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A subscriber's credentials together with SEQ values that the database has set aside for this process alone. Values are
 * handed out in order, each once, without the database.
 */
final class SqnLease {

    /** What {@link #take} answers when no value is left. */
    static final long NONE = -1;

    private static final long RETIRED = Long.MAX_VALUE;

    private final AkaAlgorithm algorithm;
    private final Subscription subscription;
    private final long last;
    private final AtomicLong next;

    /** The values from {@code first} to the SEQ of {@code subscription}, which is reserved already. */
    SqnLease(AkaAlgorithm algorithm, Subscription subscription, long first) {
        this.algorithm = algorithm;
        this.subscription = subscription;
        this.last = subscription.sqn().seq();
        this.next = new AtomicLong(first);
    }

    AkaAlgorithm algorithm() {
        return algorithm;
    }

    AuthenticationMethod method() {
        return subscription.method();
    }

    Octets amf() {
        return subscription.amf();
    }

    int indLength() {
        return subscription.sqn().indLength();
    }

    Sqn sqn(long seq) {
        return subscription.sqn().at(seq);
    }

    /** Takes the next SEQ that is higher than {@code above}, or {@link #NONE}. What it skips is never used. */
    long take(long above) {
        while (true) {
            long current = next.get();
            long seq = Math.max(current, above + 1);
            if (seq > last) {
                return NONE;
            }
            if (next.compareAndSet(current, seq + 1)) {
                return seq;
            }
        }
    }

    /** Whether the database has no SEQ to follow this lease's. */
    boolean isExhausted() {
        return subscription.sqn().isExhausted() && next.get() != RETIRED;
    }

    /** Gives the rest up, so that nobody who still holds this lease can use it. */
    void retire() {
        next.set(RETIRED);
    }
}
