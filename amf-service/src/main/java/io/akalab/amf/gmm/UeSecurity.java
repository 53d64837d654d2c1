package io.akalab.amf.gmm;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.security.NasSecurityContext;
import java.time.Instant;
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
    private @Nullable Instant authenticatedAt;
    private int registrations;
    private @Nullable Runnable keeper;
    private int reserved;

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

    /** Takes the next link of the chain in the place of the one before. */
    void nextHop(NextHop next) {
        if (nextHop != null) {
            nextHop.wipe();
        }
        nextHop = next;
    }

    /** When the UE was authenticated for it, as far as is known. */
    @Nullable Instant authenticatedAt() {
        return authenticatedAt;
    }

    void authenticatedAt(@Nullable Instant time) {
        authenticatedAt = time;
    }

    /** How often the UE has registered with it. */
    int registrations() {
        return registrations;
    }

    void registrations(int number) {
        registrations = number;
    }

    /** Goes on counting from the authentication that the other one came from: this one is derived from it. */
    void comesFrom(UeSecurity other) {
        authenticatedAt = other.authenticatedAt;
        registrations = other.registrations;
    }

    /**
     * From now on the context outlives the AMF.
     *
     * @param keeper writes down how far it was used
     * @param reserved the downlink COUNTs below this one count as used there
     */
    void keptBy(Runnable keeper, int reserved) {
        this.keeper = keeper;
        this.reserved = reserved;
    }

    /** To be called before a message is protected: what was kept says that its COUNT is used. */
    void beforeDownlink() {
        if (keeper != null && nas.nextToSend().value() >= reserved) {
            keeper.run();
        }
    }

    /** To be called when a message was verified, before it has effect: what was kept says that its COUNT is used. */
    void uplinkVerified() {
        if (keeper != null) {
            keeper.run();
        }
    }

    /** Wipes every key. */
    void wipe() {
        keeper = null;
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
