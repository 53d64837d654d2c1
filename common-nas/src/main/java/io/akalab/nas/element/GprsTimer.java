package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import java.time.Duration;
import java.util.Optional;

/** Timers as NAS writes them, in an octet of a unit and a number from 0 to 31 (TS 24.008 clauses 10.5.7.4 and 10.5.7.4a). */
public final class GprsTimer {

    private static final int LARGEST = 31;
    private static final int DEACTIVATED = 7;
    private static final long[] TIMER_2_SECONDS = {2, 60, 360, 60, 60, 60, 60};
    private static final long[] TIMER_3_SECONDS = {600, 3600, 36_000, 2, 30, 60, 1_152_000};
    private static final int[] TIMER_2_UNITS = {0, 1, 2};
    private static final int[] TIMER_3_UNITS = {3, 4, 5, 0, 1, 2, 6};

    private GprsTimer() {}

    /** A GPRS timer 2, such as T3346 and T3502; the shortest that isn't shorter than {@code duration}. */
    public static Octets timer2(Duration duration) {
        return write(duration, TIMER_2_UNITS, TIMER_2_SECONDS);
    }

    /** A GPRS timer 3, such as T3512; the shortest that isn't shorter than {@code duration}. */
    public static Octets timer3(Duration duration) {
        return write(duration, TIMER_3_UNITS, TIMER_3_SECONDS);
    }

    /** Reads a GPRS timer 2; nothing where the timer is deactivated. */
    public static Optional<Duration> ofTimer2(Octets value) {
        return read(value, TIMER_2_SECONDS);
    }

    /** Reads a GPRS timer 3; nothing where the timer is deactivated. */
    public static Optional<Duration> ofTimer3(Octets value) {
        return read(value, TIMER_3_SECONDS);
    }

    private static Optional<Duration> read(Octets value, long[] seconds) {
        int octet = new OctetReader(value).octet();
        int unit = octet >> 5;
        return unit == DEACTIVATED
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(seconds[unit] * (octet & LARGEST)));
    }

    private static Octets write(Duration duration, int[] units, long[] seconds) {
        for (int unit : units) {
            long number = Math.ceilDiv(duration.toSeconds(), seconds[unit]);
            if (number <= LARGEST) {
                return Octets.of((byte) (unit << 5 | number));
            }
        }
        throw new IllegalArgumentException("no timer is that long");
    }
}
