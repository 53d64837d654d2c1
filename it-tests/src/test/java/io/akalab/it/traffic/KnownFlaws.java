package io.akalab.it.traffic;

import java.util.List;
import java.util.regex.Pattern;

/** Where a document is known to be at fault, and not the traffic: each with its reason. */
final class KnownFlaws {

    /**
     * One flaw.
     *
     * @param exchanges which exchanges show it, as their names
     * @param key what the validator calls it
     * @param message what it says
     */
    private record Flaw(Pattern exchanges, String key, Pattern message, String reason) {}

    private static final List<Flaw> OF_3GPP = List.of(
            flaw(
                    "POST .*/eap-session → 200",
                    "validation.response.body.schema.additionalProperties",
                    "authResult",
                    "the form with links lacks authResult, which TS 29.509 table 6.1.6.2.7-1 has; objects are open all the same"),
            flaw(
                    ".* → 504",
                    "validation.response.status.unknown",
                    "",
                    "TS 29.509 table 6.1.7.3-1 and TS 29.500 table 5.2.7.2-1 have 504, the YAML does not"),
            flaw(
                    ".* → 40[56]",
                    "validation.response.status.unknown",
                    "",
                    "TS 29.500 table 5.2.7.1-1 has 405 and 406 for every API, the YAML does not"));

    private final List<Flaw> flaws;

    private KnownFlaws(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    static KnownFlaws none() {
        return new KnownFlaws(List.of());
    }

    static KnownFlaws of3gpp() {
        return new KnownFlaws(OF_3GPP);
    }

    boolean explain(SbiExchange exchange, String key, String message) {
        return flaws.stream()
                .anyMatch(flaw -> flaw.key().equals(key)
                        && flaw.exchanges().matcher(exchange.name()).matches()
                        && flaw.message().matcher(message).find());
    }

    private static Flaw flaw(String exchanges, String key, String message, String reason) {
        return new Flaw(Pattern.compile(exchanges), key, Pattern.compile(message), reason);
    }
}
