package io.akalab.udm.sidf;

import io.akalab.crypto.identity.Suci;
import org.springframework.stereotype.Component;

/**
 * Turns SUCIs into SUPIs (TS 33.501 clause 6.12.2 and Annex C). The null scheme is served for every home network: whose
 * subscribers are ours, provisioning says. There are no home network keys yet, so that with Profile A and B every key is an
 * unknown one.
 */
@Component
public final class Sidf {

    private static final int PROFILE_A = 1;
    private static final int PROFILE_B = 2;

    public Deconcealment deconceal(Suci suci) {
        return switch (suci.scheme()) {
            case Suci.NULL_SCHEME -> reveal(suci);
            case PROFILE_A, PROFILE_B -> new Deconcealment.UnknownKey();
            default -> new Deconcealment.UnsupportedScheme();
        };
    }

    private static Deconcealment reveal(Suci suci) {
        try {
            return new Deconcealment.Revealed(suci.supiOfNullScheme());
        } catch (IllegalArgumentException e) {
            return new Deconcealment.InvalidOutput();
        }
    }
}
