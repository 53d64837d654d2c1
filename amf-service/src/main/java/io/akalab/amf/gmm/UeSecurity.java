package io.akalab.amf.gmm;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.security.NasSecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * A 5G security context of a UE (TS 33.501 clause 3.1): K<sub>AMF</sub>, the NAS context made from it, and once the UE is
 * accepted the AS keys. It is wiped as a whole.
 */
final class UeSecurity {

    private final Kamf kamf;
    private final @Nullable Kseaf kseaf;
    private final UeSecurityCapability capability;
    private final NasSecurityContext nas;
    private @Nullable Kgnb kgnb;
    private @Nullable NextHop nextHop;

    /**
     * A context in which nothing has been sent yet.
     *
     * @param kseaf for a lab to look at; the AMF itself needs it no more
     */
    UeSecurity(Kamf kamf, @Nullable Kseaf kseaf, UeSecurityCapability capability, NasSecurityContext nas) {
        this.kamf = kamf;
        this.kseaf = kseaf;
        this.capability = capability;
        this.nas = nas;
    }

    Kamf kamf() {
        return kamf;
    }

    @Nullable Kseaf kseaf() {
        return kseaf;
    }

    UeSecurityCapability capability() {
        return capability;
    }

    NasSecurityContext nas() {
        return nas;
    }

    @Nullable Kgnb kgnb() {
        return kgnb;
    }

    @Nullable NextHop nextHop() {
        return nextHop;
    }

    /** The keys of the connection that begins now; those of the one before are wiped. */
    void giveAsKeys(Kgnb kgnb, NextHop nextHop) {
        wipeAsKeys();
        this.kgnb = kgnb;
        this.nextHop = nextHop;
    }

    /** Wipes every key. */
    void wipe() {
        kamf.close();
        nas.close();
        if (kseaf != null) {
            kseaf.close();
        }
        wipeAsKeys();
    }

    private void wipeAsKeys() {
        if (kgnb != null) {
            kgnb.close();
        }
        if (nextHop != null) {
            nextHop.wipe();
        }
    }
}
