package io.akalab.nas.security;

/**
 * A NAS COUNT of 24 bits, overflow (16) ‖ sequence number (8) (TS 24.501 clause 4.4.3.1). As the input of an algorithm it
 * has eight zero bits before it.
 */
public record NasCount(int value) implements Comparable<NasCount> {

    /** Where a fresh security context starts. */
    public static final NasCount ZERO = new NasCount(0);

    private static final int BITS = 24;
    private static final int LARGEST = (1 << BITS) - 1;
    private static final int SEQUENCE_NUMBERS = 1 << Byte.SIZE;

    public NasCount {
        if (value >>> BITS != 0) {
            throw new IllegalArgumentException("a NAS COUNT has " + BITS + " bits");
        }
    }

    public int overflow() {
        return value >>> Byte.SIZE;
    }

    /** What is sent of it. */
    public int sequenceNumber() {
        return value & 0xFF;
    }

    public boolean isLast() {
        return value == LARGEST;
    }

    /**
     * The COUNT that follows.
     *
     * @throws IllegalStateException if this is the last one: the keys must not be used any more
     */
    public NasCount next() {
        if (isLast()) {
            throw new IllegalStateException("the NAS COUNT must not wrap around");
        }
        return new NasCount(value + 1);
    }

    /**
     * The lowest COUNT with the received sequence number that isn't below this one, which is the next that is expected.
     * Where there is none it is below, and so refused as old.
     */
    public NasCount estimate(int sequenceNumber) {
        int same = (value & ~0xFF) | (sequenceNumber & 0xFF);
        int estimate = same >= value ? same : same + SEQUENCE_NUMBERS;
        return new NasCount(estimate > LARGEST ? same : estimate);
    }

    /** The highest COUNT below this one with that sequence number, or -1 where there is none. */
    int latestBefore(int sequenceNumber) {
        int same = (value & ~0xFF) | (sequenceNumber & 0xFF);
        return same < value ? same : same - SEQUENCE_NUMBERS;
    }

    @Override
    public int compareTo(NasCount other) {
        return Integer.compare(value, other.value);
    }
}
