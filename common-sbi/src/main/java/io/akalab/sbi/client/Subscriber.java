package io.akalab.sbi.client;

import io.akalab.crypto.identity.Suci;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is about, as far as it matters for the choice of an instance: a SUPI, or the routing indicator of a SUCI
 * (TS 23.501 clauses 6.3.4 and 6.3.8).
 */
public final class Subscriber {

    /** A request about no subscriber in particular. */
    public static final Subscriber ANY = new Subscriber("");

    private static final String PLMN_SUCI = "suci-0-";

    private final String supiOrSuci;

    private Subscriber(String supiOrSuci) {
        this.supiOrSuci = supiOrSuci;
    }

    /** Whom a SUPI or a SUCI names, in the form that the SBI uses; one that is neither names nobody in particular. */
    public static Subscriber of(String supiOrSuci) {
        return new Subscriber(supiOrSuci);
    }

    /** The SUPI, null if there is none. */
    public @Nullable String supi() {
        return supiOrSuci.isEmpty() || isSuci() ? null : supiOrSuci;
    }

    /** The routing indicator, 1 to 4 digits; null if there is none. */
    public @Nullable String routingIndicator() {
        if (!isSuci()) {
            return null;
        }
        return supiOrSuci.startsWith(PLMN_SUCI) ? ofPlmn() : ofRealm();
    }

    private boolean isSuci() {
        return supiOrSuci.startsWith("suci-");
    }

    // Behind MCC and MNC; no regular expression, for this is asked for each authentication.
    private @Nullable String ofPlmn() {
        int mnc = supiOrSuci.indexOf('-', PLMN_SUCI.length());
        int from = mnc < 0 ? -1 : supiOrSuci.indexOf('-', mnc + 1);
        int to = from < 0 ? -1 : supiOrSuci.indexOf('-', from + 1);
        return to < 0 ? null : supiOrSuci.substring(from + 1, to);
    }

    private @Nullable String ofRealm() {
        try {
            return Suci.parse(supiOrSuci).routingIndicator();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Subscriber[redacted]";
    }
}
