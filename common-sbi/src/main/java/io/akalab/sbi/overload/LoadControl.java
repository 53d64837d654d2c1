package io.akalab.sbi.overload;

import java.time.Instant;
import java.util.Optional;

/**
 * Load Control Information, the header 3gpp-Sbi-Lci (TS 29.500 clauses 5.2.3.2.9 and 6.3.3.4).
 *
 * @param timestamp when it was made; of two the later counts
 * @param load in percent of what it can bear
 * @param scope whose load, such as {@code NF-Instance: 54804518-4191-46b3-955c-ac631f953ed8}
 */
public record LoadControl(Instant timestamp, int load, String scope) {

    private static final String TIMESTAMP = "Timestamp";
    private static final String LOAD = "Load-Metric";

    /** Reads the header; empty if one of the mandatory parameters is missing or malformed. */
    public static Optional<LoadControl> parse(String header) {
        var parameters = HeaderParameters.parse(header);
        var load = parameters.number(LOAD, '%');
        if (load.isEmpty() || load.getAsInt() > 100) {
            return Optional.empty();
        }
        return HttpDate.parse(parameters.get(TIMESTAMP))
                .map(timestamp -> new LoadControl(timestamp, load.getAsInt(), parameters.without(TIMESTAMP, LOAD)));
    }

    /** The header's value. */
    public String header() {
        return TIMESTAMP + ": \"" + HttpDate.format(timestamp) + "\"; " + LOAD + ": " + load + "%; " + scope;
    }
}
