package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Sqn;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's credentials together with SEQ values that the database has set aside for this process alone. Values are
 * handed out upwards, each once, without the database; whatever a clock says decides only which are skipped.
 */
final class SqnLease {

    /** Joins the SQN taken last, which has 48 bits. */
    private static final long RETIRED = Long.MIN_VALUE;

    private final AkaAlgorithm algorithm;
    private final Subscription subscription;
    private final SqnSource source;
    private final SqnState state;
    private final AtomicLong last;

    /** The values from the one after {@code last} to the SEQ of {@code subscription}, which is reserved already. */
    SqnLease(AkaAlgorithm algorithm, Subscription subscription, Sqn last, SqnSource source) {
        this.algorithm = algorithm;
        this.subscription = subscription;
        this.source = source;
        this.state = subscription.sqn();
        this.last = new AtomicLong(last.value());
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
        return state.indLength();
    }

    /** Whether this UDM has an IND that it may use for the subscriber. */
    boolean hasInd() {
        return source.inds().fits(state.indLength());
    }

    /**
     * Takes the next SQN whose SEQ is higher than that of {@code above}. What it skips is never used.
     *
     * @return null if none is left
     */
    @Nullable Sqn take(Sqn above) {
        long aboveSeq = above.seq(state.indLength());
        while (true) {
            long current = last.get();
            if (current < 0) {
                return null;
            }
            long seq = next(Math.max(new Sqn(current).seq(state.indLength()), aboveSeq));
            if (seq > state.seq()) {
                return null;
            }
            var sqn = Sqn.of(seq, indAfter(current), state.indLength());
            if (last.compareAndSet(current, sqn.value())) {
                return sqn;
            }
        }
    }

    /** A counter needs neither the clock nor a call that depends on the scheme. */
    private long next(long seqHe) {
        return state.scheme().isTimeBased() ? state.next(seqHe, source.counter().read(state.scheme())) : seqHe + 1;
    }

    private int indAfter(long sqn) {
        return source.inds().after(new Sqn(sqn).ind(state.indLength()), state.indLength());
    }

    /** The SQN taken last, or the one before the first. */
    Sqn last() {
        return new Sqn(last.get() & ~RETIRED);
    }

    /** Whether the database has no SEQ to follow this lease's. */
    boolean isExhausted() {
        return state.isExhausted() && !isRetired();
    }

    /** Gives the rest up, so that nobody who still holds this lease can use it. */
    void retire() {
        last.getAndUpdate(sqn -> sqn | RETIRED);
    }

    boolean isRetired() {
        return last.get() < 0;
    }
}
