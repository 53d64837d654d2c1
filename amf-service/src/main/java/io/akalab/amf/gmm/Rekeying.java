package io.akalab.amf.gmm;

import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.security.NasCount;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The horizontal derivation of K<sub>AMF</sub>' (TS 33.501 clauses 6.9.3 and A.13): a registration that is protected with a known
 * security context goes on with a new K<sub>AMF</sub> made from the one in use, without a new authentication.
 */
final class Rekeying {

    /** When that is done. */
    enum Policy {
        /** Every registration is authenticated anew. */
        NEVER,
        /** Whenever the UE has shown that it holds the context in use. */
        ALWAYS
    }

    private final Policy policy;
    private final NasSender sender;
    private final GmmTrace trace;

    Rekeying(Policy policy, NasSender sender, GmmTrace trace) {
        this.policy = policy;
        this.sender = sender;
        this.trace = trace;
    }

    /** Whether a registration of a known UE can go on without an authentication, once its MAC is right. */
    boolean isPossible() {
        return policy == Policy.ALWAYS;
    }

    /**
     * Whether it is so for this attempt, whose request had the right MAC if the UE has a context in use. Without integrity
     * protection that says nothing, and nobody is led from a protected context into one without.
     */
    boolean appliesTo(UeContext ue, RegistrationAttempt attempt) {
        var inUse = ue.security();
        return isPossible()
                && inUse != null
                && ue.supi() != null
                && inUse.nas().nia() != Nia.NIA0
                && attempt.algorithms().nia() != Nia.NIA0
                && inUse.nas().ngKsi().equals(attempt.request().ngKsi());
    }

    /**
     * Offers the UE a context made from K<sub>AMF</sub>', under the same ngKSI and with COUNTs that begin with 0. The COUNT that goes
     * into K<sub>AMF</sub>' is that of the Registration Request, the last message that was verified.
     */
    void command(UeContext ue, RegistrationAttempt attempt, UeSecurity inUse) {
        attempt.goesOnWith(inUse.nas().ngKsi());
        var count = inUse.nas().lastUplink().orElse(NasCount.ZERO);
        var derivation = trace.derivation(ue);
        var kamf = derivation.kamfPrimeIdle(inUse.kamf(), count.value());
        var nas = SecurityMode.nas(derivation, kamf, attempt);
        var offered = new UeSecurity(kamf, copy(inUse.kseaf()), attempt.capability(), nas);
        offered.comesFrom(inUse);
        attempt.offers(offered);
        sender.send(ue, SecurityMode.command(attempt, true), offered);
    }

    /** The context in use is wiped with all its keys when the new one takes its place. */
    private static @Nullable Kseaf copy(@Nullable Kseaf kseaf) {
        if (kseaf == null) {
            return null;
        }
        var octets = kseaf.toArray();
        try {
            return Kseaf.of(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
