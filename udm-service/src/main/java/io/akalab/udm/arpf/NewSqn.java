package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber's SQN is to become; null leaves a part as it is.
 *
 * @param scheme a counter for a new subscriber
 * @param last the SQN after which the next vector's comes; 0 for a new subscriber
 * @param indLength bits of IND; five for a new subscriber
 * @param lastInd the IND after which the next vector's comes; that of {@code last} where there is one
 */
public record NewSqn(
        @Nullable SqnScheme scheme,
        @Nullable Sqn last,
        @Nullable Integer indLength,
        @Nullable Integer lastInd) {

    private static final SqnState FRESH = SqnState.after(new Sqn(0), Sqn.DEFAULT_IND_LENGTH);

    /** What a new subscriber starts with. */
    SqnState start(GlobalCounter counter) {
        return applyTo(FRESH, counter);
    }

    /** What the present state becomes. A time-based scheme that starts does so where SEQ is, not where the clock is. */
    SqnState applyTo(SqnState present, GlobalCounter counter) {
        var wantedScheme = Objects.requireNonNullElse(scheme, present.scheme());
        int length = Objects.requireNonNullElse(indLength, present.indLength());
        var split = last == null ? present.withIndLength(length) : SqnState.after(last, length);
        var state = new SqnState(wantedScheme, length, split.seq(), ind(split, length), present.dif());
        boolean goesOn = last == null && wantedScheme == present.scheme() && length == present.indLength();
        return goesOn ? state : state.startingAt(counter.read(wantedScheme));
    }

    /** The same for a subscriber who is there and must not be taken back: a {@code last} that is not above SEQ is passed over. */
    SqnState raise(SqnState present, GlobalCounter counter) {
        var wanted = applyTo(present, counter);
        boolean isAhead = last != null
                && wanted.seq() > present.withIndLength(wanted.indLength()).seq();
        return isAhead
                ? wanted
                : new NewSqn(scheme, null, indLength, last == null ? lastInd : null).applyTo(present, counter);
    }

    private int ind(SqnState split, int length) {
        return Objects.requireNonNullElse(lastInd, split.ind()) & (1 << length) - 1;
    }
}
