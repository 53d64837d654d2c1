package io.akalab.udm.sidf;

import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.suci.Deconcealment;
import io.akalab.crypto.suci.SuciDeconcealer;

/**
 * Turns SUCIs into SUPIs (TS 33.501 clause 6.12.5 and Annex C). The null scheme is served for every home network: whose
 * subscribers are ours, provisioning says.
 */
public final class Sidf {

    private final KeyRing ring;

    Sidf(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * Reveals the SUPI, or says why it can't be.
     *
     * @throws io.akalab.udm.storage.StorageUnavailableException if the keys cannot be had
     */
    public Deconcealment deconceal(Suci suci) {
        return suci.scheme() == Suci.NULL_SCHEME
                ? SuciDeconcealer.ofNullScheme(suci)
                : ring.deconcealer().deconceal(suci);
    }
}
