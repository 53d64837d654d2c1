package io.akalab.amf.gmm;

import io.akalab.nas.security.NasCount;

/**
 * The horizontal derivation of K<sub>AMF</sub>' (TS 33.501 clauses 6.9.3 and A.13): a registration that is protected with a known
 * security context goes on with a new K<sub>AMF</sub> made from the one in use, without a new authentication.
 */
final class Rekeying {

    /** When that is done. */
    enum Policy {
        /** The context in use is used on. */
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

    /** Whether a registration that goes on with the context in use gets new keys made of it. */
    boolean isWanted() {
        return policy == Policy.ALWAYS;
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
        var offered = new UeSecurity(kamf, KeyCopies.orNull(inUse.kseaf()), attempt.capability(), nas);
        offered.comesFrom(inUse);
        attempt.offers(offered);
        sender.send(ue, SecurityMode.command(attempt, true), offered);
    }
}
