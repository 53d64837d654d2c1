package io.akalab.udm.udr;

import static io.akalab.udm.udr.UdrSubscriberMapper.toSubscriber;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.ReservationSource;
import io.akalab.udm.arpf.SqnBlocks;
import io.akalab.udm.arpf.SqnState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribers and blocks of SEQs from a UDR. A block is ours once the UDR has an SQN above it, and has had the one that we read
 * until then; where another UDM was faster, it begins anew.
 */
final class UdrReservations implements ReservationSource {

    private static final Logger log = LoggerFactory.getLogger(UdrReservations.class);

    private final UdrClient udr;
    private final SqnPatch patch;
    private final SqnBlocks blocks;
    private final Executor executor;

    UdrReservations(UdrClient udr, SqnPatch patch, SqnBlocks blocks, Executor executor) {
        this.udr = udr;
        this.patch = patch;
        this.blocks = blocks;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Optional<Reservation>> reserve(Request request) {
        var context = SbiContext.current();
        return CompletableFuture.supplyAsync(() -> context.call(() -> reserved(request)), executor);
    }

    private Optional<Reservation> reserved(Request request) {
        var patience = new Patience();
        @Nullable StoredSqn refused = null;
        while (true) {
            try (var subscriber = subscriber(request.supi())) {
                if (subscriber == null) {
                    return Optional.empty();
                }
                requireProgress(subscriber, refused);
                var reservation = reservation(subscriber, request);
                if (reservation != null) {
                    return Optional.of(reservation);
                }
                refused = subscriber.stored();
            }
            if (!patience.lasts()) {
                throw failure("the UDR is too busy with other UDMs for the same subscriber");
            }
        }
    }

    /** What the UDR refuses although nobody changed anything, it will refuse again. */
    private static void requireProgress(UdrSubscriber subscriber, @Nullable StoredSqn refused) {
        if (subscriber.stored().equals(refused)) {
            log.warn("The UDR refuses to have an SQN changed that nobody else has changed");
            throw failure("the UDR does not take the subscriber's next SQN");
        }
    }

    private @Nullable UdrSubscriber subscriber(Supi supi) {
        try {
            return udr.authenticationSubscription(supi)
                    .map(wire -> toSubscriber(supi, wire))
                    .orElse(null);
        } catch (UnusableSubscriptionException e) {
            log.warn("A subscriber in the UDR cannot be served: {}", e.getMessage());
            throw failure("the UDR's data of the subscriber cannot be used");
        } catch (UpstreamProblem e) {
            throw passesOn(e) ? e : refusal(e);
        }
    }

    /** A block of SEQs; null if another UDM was faster. */
    private @Nullable Reservation reservation(UdrSubscriber subscriber, Request request) {
        var block = blocks.after(subscriber.sqn(), request.above(), request.last());
        var reserved = block.reserved();
        if (reserved.equals(subscriber.sqn())) {
            return reservation(subscriber, reserved, block.last());
        }
        long maxSeq = Sqn.maxSeq(reserved.indLength());
        long next = Math.min(reserved.seq() + 1, maxSeq);
        if (next - 1 <= block.last().seq(reserved.indLength())) {
            return reservation(subscriber, withSeq(reserved, maxSeq), subscriber.sqn(maxSeq, reserved.ind()));
        }
        return patched(subscriber, subscriber.sqn(next, reserved.ind()))
                ? reservation(subscriber, withSeq(reserved, next - 1), block.last())
                : null;
    }

    private boolean patched(UdrSubscriber subscriber, Sqn next) {
        try {
            return udr.patchAuthenticationSubscription(subscriber.supi(), patch.to(next, subscriber.stored()));
        } catch (UpstreamProblem e) {
            if (passesOn(e)) {
                throw e;
            }
            log.debug("A PATCH is refused: {}", e.getMessage());
            return false;
        }
    }

    private static Reservation reservation(UdrSubscriber subscriber, SqnState reserved, Sqn last) {
        return new Reservation(subscriber.credentials().algorithm(), subscriber.subscription(reserved), last);
    }

    private static SqnState withSeq(SqnState state, long seq) {
        return new SqnState(state.scheme(), state.indLength(), seq, state.ind(), state.dif());
    }

    /** Overload and time that ran out are answered as they came. */
    private static boolean passesOn(UpstreamProblem problem) {
        return switch (problem.upstreamStatus()) {
            case 429, 503, 504 -> true;
            default -> false;
        };
    }

    private static SbiProblem refusal(UpstreamProblem problem) {
        log.warn("The UDR tells no subscriber: {}", problem.getMessage());
        return failure("the UDR does not tell the subscriber's data");
    }

    private static SbiProblem failure(String detail) {
        return new SbiProblem(Cause.AV_GENERATION_PROBLEM, detail);
    }
}
