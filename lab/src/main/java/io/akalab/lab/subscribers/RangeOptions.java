package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Subscribers whose IMSIs follow each other. */
final class RangeOptions {

    @Option(names = "--first", paramLabel = "SUPI", description = "imsi-<digits>, the first of a range")
    private @Nullable String first;

    @Option(names = "--count", paramLabel = "N", description = "how many there are in the range (1)")
    private @Nullable Long count;

    boolean isGiven() {
        return first != null || count != null;
    }

    /**
     * The range.
     *
     * @throws IllegalArgumentException if there is none
     */
    ImsiRange range() {
        if (first == null) {
            throw new IllegalArgumentException("--count goes with --first");
        }
        return of(first);
    }

    /** The range from a SUPI that was given otherwise: {@code --first} has no meaning beside it. */
    ImsiRange of(String supi) {
        if (first != null && !supi.equals(first)) {
            throw new IllegalArgumentException("give the first SUPI once");
        }
        var text = supi.matches("[0-9]+") ? "imsi-" + supi : supi;
        if (!(Supi.parse(text) instanceof Imsi imsi)) {
            throw new IllegalArgumentException("a range begins with an IMSI");
        }
        return ImsiRange.of(imsi, count == null ? 1 : count);
    }
}
