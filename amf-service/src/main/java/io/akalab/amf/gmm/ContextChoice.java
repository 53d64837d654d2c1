package io.akalab.amf.gmm;

import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.MobileIdentity;
import java.util.Optional;

/** Whether a registration goes on with the security context in use, and how (TS 33.501 clauses 6.8.1 and 6.9.3). */
final class ContextChoice {

    /** What is done with the context in use. */
    enum Way {
        /** It is used as it is. */
        USE,
        /** Other algorithms are taken, or the UE is asked for all that it has to say, under the same K<sub>AMF</sub>. */
        RENEW,
        /** K<sub>AMF</sub>' is made of it. */
        REKEY,
        /** It protects a new authentication. */
        AUTHENTICATE
    }

    private final Resumption.Policy policy;
    private final Rekeying rekeying;
    private final Freshness freshness;

    ContextChoice(Resumption.Policy policy, Rekeying rekeying, Freshness freshness) {
        this.policy = policy;
        this.rekeying = rekeying;
        this.freshness = freshness;
    }

    /** Nothing where the UE has not shown that it has the context, or does not mean it. */
    Optional<Way> of(UeContext ue, RegistrationAttempt attempt) {
        var inUse = ue.security();
        return inUse == null || !isShown(ue, inUse, attempt) ? Optional.empty() : Optional.of(way(ue, inUse, attempt));
    }

    private Way way(UeContext ue, UeSecurity inUse, RegistrationAttempt attempt) {
        if (freshness.demandsAuthenticationFirst(ue)) {
            return Way.AUTHENTICATE;
        }
        if (rekeying.isWanted()) {
            return Way.REKEY;
        }
        if (policy == Resumption.Policy.ALWAYS) {
            return Way.AUTHENTICATE;
        }
        return attempt.wantsInitialMessage() || isOutdated(inUse, attempt) ? Way.RENEW : Way.USE;
    }

    /** Without integrity protection a MAC says nothing, and nobody is led from a protected context into one without. */
    private static boolean isShown(UeContext ue, UeSecurity inUse, RegistrationAttempt attempt) {
        return attempt.count() != null
                && ue.supi() != null
                && inUse.nas().nia() != Nia.NIA0
                && attempt.algorithms().nia() != Nia.NIA0
                && inUse.nas().ngKsi().equals(attempt.request().ngKsi())
                && attempt.request().identity() instanceof MobileIdentity.FiveGGuti;
    }

    /** Whether the UE can do something else now, or the operator wants something else. */
    private static boolean isOutdated(UeSecurity inUse, RegistrationAttempt attempt) {
        return inUse.nas().nea() != attempt.algorithms().nea()
                || inUse.nas().nia() != attempt.algorithms().nia()
                || !inUse.capability().equals(attempt.capability());
    }
}
