package io.akalab.crypto;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends objects that are costly to make and not safe to share, such as a {@code Cipher}. A thread-local would make one for
 * each virtual thread, which is one for each request; this keeps at most {@value #SLOTS}, and a borrower that finds none
 * makes its own.
 *
 * @param <T> what is lent
 */
public final class Lender<T> {

    private static final int SLOTS = 16;

    private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;

    public Lender(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Uses a lent object, which {@code use} must not keep. An object whose use fails is not lent again. */
    public <R> R with(Function<T, R> use) {
        int slot = (int) Thread.currentThread().threadId() & (SLOTS - 1);
        T lent = slots.getAndSet(slot, null);
        if (lent == null) {
            lent = maker.get();
        }
        R result = use.apply(lent);
        slots.setRelease(slot, lent);
        return result;
    }
}
