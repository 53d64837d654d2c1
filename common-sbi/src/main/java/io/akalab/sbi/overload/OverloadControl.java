package io.akalab.sbi.overload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Overload Control Information, the header 3gpp-Sbi-Oci (TS 29.500 clauses 5.2.3.2.10 and 6.4.3.4).
 *
 * @param timestamp when it was made; of two the later counts
 * @param validity how long it counts, in whole seconds
 * @param reduction the share of its requests that a consumer is to keep back, in percent
 * @param scope what is overloaded, such as {@code NF-Instance: 54804518-4191-46b3-955c-ac631f953ed8}
 */
public record OverloadControl(Instant timestamp, Duration validity, int reduction, String scope) {

    private static final String TIMESTAMP = "Timestamp";
    private static final String VALIDITY = "Period-of-Validity";
    private static final String REDUCTION = "Overload-Reduction-Metric";

    /** Reads the header; empty if one of the mandatory parameters is missing or malformed, for then it has no end. */
    public static Optional<OverloadControl> parse(String header) {
        var parameters = HeaderParameters.parse(header);
        var validity = parameters.number(VALIDITY, 's');
        var reduction = parameters.number(REDUCTION, '%');
        if (validity.isEmpty() || reduction.isEmpty() || reduction.getAsInt() > 100) {
            return Optional.empty();
        }
        return HttpDate.parse(parameters.get(TIMESTAMP))
                .map(timestamp -> new OverloadControl(
                        timestamp,
                        Duration.ofSeconds(validity.getAsInt()),
                        reduction.getAsInt(),
                        parameters.without(TIMESTAMP, VALIDITY, REDUCTION)));
    }

    /** The header's value. */
    public String header() {
        return TIMESTAMP + ": \"" + HttpDate.format(timestamp) + "\"; " + VALIDITY + ": " + validity.toSeconds() + "s; "
                + REDUCTION + ": " + reduction + "%; " + scope;
    }
}
