package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.GmmCause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a registration: a UE of which all is known that has to be is admitted, if its home network and its slices let it. */
final class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final UeContexts contexts;
    private final HomeNetwork home;
    private final Acceptance acceptance;
    private final Refusals refusals;
    private final NasSender sender;

    Admission(UeContexts contexts, HomeNetwork home, Acceptance acceptance, Refusals refusals, NasSender sender) {
        this.contexts = contexts;
        this.home = home;
        this.acceptance = acceptance;
        this.refusals = refusals;
        this.sender = sender;
    }

    /**
     * Admits a UE, or refuses it. What it said in clear chose the algorithms; the whole request may not make more of null algorithms than
     * that.
     *
     * @param supi null in an emergency of somebody whom nobody knows
     */
    void admit(UeContext ue, RegistrationAttempt attempt, UeSecurity taken, @Nullable Supi supi) {
        if (taken.nas().nia() == Nia.NIA0 && !EmergencyRegistrations.is(attempt.request())) {
            refusals.reject(ue, GmmCause.PROTOCOL_ERROR_UNSPECIFIED, "no emergency in the whole Registration Request");
            return;
        }
        var refusal = supi == null ? Optional.<String>empty() : home.enter(ue, attempt, supi);
        if (refusal.isPresent()) {
            refusals.reject(
                    ue,
                    RejectCauses.of(refusal.get()),
                    "not registered at the UDM: " + Explanation.ofSbi(refusal.get()));
            return;
        }
        var slices = acceptance.select(ue, attempt.request());
        if (slices.allowed().isEmpty()) {
            refusals.reject(ue, slices);
            return;
        }
        if (supi != null) {
            contexts.claim(ue, supi, taken);
        }
        if (!acceptance.accept(ue, attempt, taken, slices)) {
            finish(ue, attempt);
        }
    }

    /** The UE has its new 5G-GUTI: the one before it is free. */
    void confirmed(UeContext ue, RegistrationAttempt attempt) {
        contexts.forget(ue.takeFormerGuti());
        finish(ue, attempt);
    }

    private void finish(UeContext ue, RegistrationAttempt attempt) {
        ue.endAttempt();
        ue.state(GmmState.REGISTERED);
        log.debug("UE {}: registered, {}", ue.amfUeNgapId(), protection(ue));
        if (attempt.leavesNothingToDo() && ue.wishes().isEmpty()) {
            sender.release(ue, Cause.NORMAL_RELEASE);
        }
    }

    private static String protection(UeContext ue) {
        var security = ue.security();
        return security == null
                ? "unprotected"
                : security.nas().nia() + " and " + security.nas().nea();
    }
}
