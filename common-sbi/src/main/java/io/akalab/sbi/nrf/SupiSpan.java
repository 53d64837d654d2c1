package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A range of SUPIs (TS 29.510 clause 6.1.6.2.9), ready to be asked. */
final class SupiSpan {

    private static final String IMSI = "imsi-";
    private static final int LONGEST = 18;

    private SupiSpan() {}

    /** What a range holds; nothing if it is none. */
    static Predicate<String> of(SupiRange range) {
        var pattern = range.pattern();
        if (pattern != null) {
            return pattern(pattern)
                    .<Predicate<String>>map(Pattern::asMatchPredicate)
                    .orElse(_ -> false);
        }
        var start = range.start();
        var end = range.end();
        if (start == null || end == null || start.length() > LONGEST || end.length() > LONGEST) {
            return _ -> false;
        }
        return between(Long.parseLong(start), Long.parseLong(end));
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Predicate<String> between(long start, long end) {
        return supi -> {
            if (!supi.startsWith(IMSI)) {
                return false;
            }
            long number = number(supi);
            return number >= start && number <= end;
        };
    }

    /** The digits of an IMSI as a number, -1 if they are none. */
    private static long number(String supi) {
        long number = 0;
        for (int i = IMSI.length(); i < supi.length(); i++) {
            var c = supi.charAt(i);
            if (c < '0' || c > '9' || i >= IMSI.length() + LONGEST) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
