package io.akalab.amf.gmm;

import io.akalab.amf.gmm.Authentication.Outcome;
import io.akalab.amf.seaf.AusfClient;
import io.akalab.amf.seaf.AusfClient.SynchFailure;
import io.akalab.amf.seaf.Challenge;
import io.akalab.amf.seaf.ConfirmationResult;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationResponse;

/** 5G AKA between UE and AUSF (TS 24.501 clause 5.4.1.3, TS 33.501 clause 6.1.3.2). */
final class FiveGAka {

    /** Two synch failures in a row end it (TS 24.501 clause 5.4.1.3.7, case e). */
    private static final int SYNCH_FAILURES = 2;

    private final AusfClient ausf;
    private final GmmTrace trace;

    FiveGAka(AusfClient ausf, GmmTrace trace) {
        this.ausf = ausf;
        this.trace = trace;
    }

    /** The UE's answer: HRES* first, then the AUSF's verdict (TS 33.501 clause 6.1.3.2.0, steps 9 to 12). */
    Turn answered(
            UeContext ue, RegistrationAttempt attempt, Challenge.FiveGAka challenge, AuthenticationResponse response) {
        var resStar = response.resStar();
        if (resStar.isEmpty()) {
            return reported(challenge, "Authentication Response without RES*");
        }
        return challenge.isAnsweredBy(resStar.get(), trace.derivation(ue))
                ? confirm(attempt, challenge, resStar.get())
                : mismatch(challenge, resStar.get());
    }

    /** What the UE found wrong with the challenge (TS 24.501 clause 5.4.1.3.7). */
    Turn failed(RegistrationAttempt attempt, Challenge.FiveGAka challenge, AuthenticationFailure failure) {
        return switch (failure.cause()) {
            case SYNCH_FAILURE -> synchFailure(attempt, challenge, failure);
            case MAC_FAILURE, NON_5G_AUTHENTICATION_UNACCEPTABLE -> doubted(challenge, failure.cause());
            default -> reported(challenge, Explanation.ofChallengeRefusal(failure.cause()));
        };
    }

    private Turn doubted(Challenge.FiveGAka challenge, GmmCause cause) {
        ausf.reportFailure(challenge);
        return new Turn.End(new Outcome.Doubted(Explanation.ofChallengeRefusal(cause)));
    }

    private Turn synchFailure(
            RegistrationAttempt attempt, Challenge.FiveGAka challenge, AuthenticationFailure failure) {
        var auts = failure.auts();
        if (auts.isEmpty()) {
            return reported(challenge, "synch failure without AUTS");
        }
        if (attempt.countSynchFailure() >= SYNCH_FAILURES) {
            return reported(challenge, "synch failure again after re-synchronisation");
        }
        return new Turn.Resynchronize(new SynchFailure(challenge.rand(), auts.get()));
    }

    private Turn reported(Challenge.FiveGAka challenge, String reason) {
        ausf.reportFailure(challenge);
        return failure(reason);
    }

    private static Turn failure(String reason) {
        return new Turn.End(new Outcome.Failed(reason, null));
    }

    /**
     * HRES* is wrong, so the UE has failed whatever the AUSF says; it gets RES* all the same, for the home network shall
     * know (TS 33.501 clause 6.1.3.2.2).
     */
    private Turn mismatch(Challenge.FiveGAka challenge, Octets resStar) {
        if (ausf.confirm(challenge, resStar) instanceof ConfirmationResult.Confirmed confirmed) {
            confirmed.kseaf().close();
        }
        return failure("HRES* is not HXRES*; " + Explanation.WRONG_RES_STAR);
    }

    private Turn confirm(RegistrationAttempt attempt, Challenge.FiveGAka challenge, Octets resStar) {
        return switch (ausf.confirm(challenge, resStar)) {
            case ConfirmationResult.Confirmed(var supi, var kseaf) ->
                Authentication.authenticated(attempt, supi, kseaf, null);
            case ConfirmationResult.Failed() ->
                failure("RES* is not XRES*, says the AUSF; " + Explanation.WRONG_RES_STAR);
            case ConfirmationResult.Refused(var cause) -> Authentication.noVerdict(cause);
        };
    }
}
