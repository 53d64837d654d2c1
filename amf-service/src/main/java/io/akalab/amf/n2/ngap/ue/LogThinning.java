package io.akalab.amf.n2.ngap.ue;

import java.util.concurrent.atomic.AtomicLong;

/** Which of the many occurrences of one kind are logged: the first, the second, the fourth, and so on, so that no peer fills a log. */
public final class LogThinning {

    private final AtomicLong count = new AtomicLong();

    /** Counts an occurrence, and returns whether it is one to log. */
    public boolean next() {
        long now = count.incrementAndGet();
        return Long.bitCount(now) == 1;
    }

    /** How many there were. */
    public long count() {
        return count.get();
    }
}
