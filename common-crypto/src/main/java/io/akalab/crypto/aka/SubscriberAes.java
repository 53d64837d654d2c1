package io.akalab.crypto.aka;

import io.akalab.crypto.keys.SubscriberKey;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The block cipher under one subscriber's K. The first use borrows a cipher; a subscriber who comes again gets one of their
 * own, whose key schedule is made once, for it costs more than the blocks of a vector. Threads that use it at the same time
 * make ciphers of their own, of which one is kept.
 */
final class SubscriberAes implements AutoCloseable {

    private final byte[] k;
    private final AtomicReference<@Nullable AesBlocks> own = new AtomicReference<>();
    private volatile boolean usedBefore;
    private volatile boolean closed;

    /** Copies K, of 16 octets. */
    SubscriberAes(SubscriberKey k) {
        this.k = k.toArray();
    }

    /**
     * Runs {@code use}, which must not keep the cipher.
     *
     * @throws IllegalStateException if K was wiped before or meanwhile
     */
    <R> R with(Function<AesBlocks, R> use) {
        requireOpen();
        R result = usedBefore ? withOwn(use) : withLent(use);
        requireOpen();
        return result;
    }

    private <R> R withLent(Function<AesBlocks, R> use) {
        R result = AesBlocks.with(k, use);
        usedBefore = true;
        return result;
    }

    private <R> R withOwn(Function<AesBlocks, R> use) {
        AesBlocks aes = own.getAndSet(null);
        if (aes == null) {
            aes = AesBlocks.of(k);
        }
        R result = aes.run(use);
        own.setRelease(aes);
        if (closed) {
            forget();
        }
        return result;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(k, (byte) 0);
        forget();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Milenage has been wiped");
        }
    }

    private void forget() {
        AesBlocks aes = own.getAndSet(null);
        if (aes != null) {
            aes.forgetKey();
        }
    }
}
