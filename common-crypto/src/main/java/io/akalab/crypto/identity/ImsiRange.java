package io.akalab.crypto.identity;

import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** IMSIs that follow each other, all with as many digits as the first. The text form is redacted, since it names people. */
public final class ImsiRange {

    private final int length;
    private final long first;
    private final long count;

    private ImsiRange(int length, long first, long count) {
        this.length = length;
        this.first = first;
        this.count = count;
    }

    /**
     * The {@code count} IMSIs from {@code first} on.
     *
     * @throws IllegalArgumentException if there are none, or if they need more digits than the first
     */
    public static ImsiRange of(Imsi first, long count) {
        int length = first.digits().length();
        long start = Long.parseLong(first.digits());
        if (count < 1) {
            throw new IllegalArgumentException("a range has at least one IMSI");
        }
        if (count > tenToThe(length) - start) {
            throw new IllegalArgumentException("the range goes beyond IMSIs of " + length + " digits");
        }
        return new ImsiRange(length, start, count);
    }

    public long count() {
        return count;
    }

    public Imsi first() {
        return imsi(first);
    }

    public Imsi last() {
        return imsi(first + count - 1);
    }

    /** All of them, in order, made one by one. */
    public Stream<Imsi> imsis() {
        return LongStream.range(first, first + count).mapToObj(this::imsi);
    }

    public boolean contains(Supi supi) {
        if (!(supi instanceof Imsi(var digits)) || digits.length() != length) {
            return false;
        }
        long number = Long.parseLong(digits);
        return number >= first && number - first < count;
    }

    @Override
    public String toString() {
        return "ImsiRange[redacted]";
    }

    private Imsi imsi(long number) {
        return new Imsi(String.format(Locale.ROOT, "%0" + length + "d", number));
    }

    private static long tenToThe(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
