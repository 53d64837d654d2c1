package io.akalab.amf.gmm;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.amf.seaf.AusfClient;
import io.akalab.amf.seaf.AusfClient.SynchFailure;
import io.akalab.amf.seaf.Challenge;
import io.akalab.amf.seaf.ChallengeResult;
import io.akalab.amf.seaf.ConfirmationResult;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import org.jspecify.annotations.Nullable;

/** 5G AKA between UE and AUSF (TS 24.501 clause 5.4.1.3, TS 33.501 clause 6.1.3.2). */
final class Authentication {

    /** Two synch failures in a row end it (TS 24.501 clause 5.4.1.3.7, case e). */
    private static final int SYNCH_FAILURES = 2;

    /** A UE has two contexts at the most, so that a third key set in use isn't one. */
    private static final int NG_KSI_CLASHES = 3;

    private final AusfClient ausf;
    private final ServingNetworkName servingNetwork;
    private final NasSender sender;
    private final GmmTrace trace;

    Authentication(AusfClient ausf, ServedNetwork network, NasSender sender, GmmTrace trace) {
        this.ausf = ausf;
        this.servingNetwork = network.servingNetworkName();
        this.sender = sender;
        this.trace = trace;
    }

    /** How far it came. */
    sealed interface Outcome {

        /** The UE has to answer. */
        record Waiting() implements Outcome {}

        /** The UE is who it says. */
        record Authenticated(Supi supi, Kseaf kseaf) implements Outcome {}

        /** The UE did not pass. */
        record Failed(String reason) implements Outcome {}

        /** The home network lets nobody pass now, or not this one. */
        record Refused(GmmCause cause, String reason) implements Outcome {}
    }

    /** Asks the AUSF for a challenge and passes it on. */
    Outcome begin(UeContext ue, RegistrationAttempt attempt) {
        attempt.chooseNgKsi();
        return challenge(ue, attempt, null);
    }

    /** The UE's answer: HRES* first, then the AUSF's verdict (TS 33.501 clause 6.1.3.2.0, steps 9 to 12). */
    Outcome answered(UeContext ue, RegistrationAttempt attempt, AuthenticationResponse response) {
        var challenge = attempt.takeChallenge();
        var resStar = response.resStar();
        if (challenge == null) {
            return new Outcome.Waiting();
        }
        if (resStar.isEmpty()) {
            ausf.reportFailure(challenge);
            return new Outcome.Failed("Authentication Response without RES*");
        }
        return challenge.isAnsweredBy(resStar.get(), trace.derivation(ue))
                ? confirm(attempt, challenge, resStar.get())
                : mismatch(challenge, resStar.get());
    }

    /** What the UE found wrong with the challenge (TS 24.501 clause 5.4.1.3.7). */
    Outcome failed(UeContext ue, RegistrationAttempt attempt, AuthenticationFailure failure) {
        var challenge = attempt.takeChallenge();
        if (challenge == null) {
            return new Outcome.Waiting();
        }
        return switch (failure.cause()) {
            case SYNCH_FAILURE ->
                synchFailure(ue, attempt, challenge, failure.auts().orElse(null));
            case NGKSI_ALREADY_IN_USE -> ngKsiInUse(ue, attempt, challenge);
            default -> {
                ausf.reportFailure(challenge);
                yield new Outcome.Failed("the UE refused the challenge: " + failure.cause());
            }
        };
    }

    private Outcome synchFailure(UeContext ue, RegistrationAttempt attempt, Challenge challenge, @Nullable Auts auts) {
        if (auts == null) {
            ausf.reportFailure(challenge);
            return new Outcome.Failed("synch failure without AUTS");
        }
        if (attempt.countSynchFailure() >= SYNCH_FAILURES) {
            ausf.reportFailure(challenge);
            return new Outcome.Failed("synch failure again after re-synchronisation");
        }
        return challenge(ue, attempt, new SynchFailure(challenge.rand(), auts));
    }

    private Outcome ngKsiInUse(UeContext ue, RegistrationAttempt attempt, Challenge challenge) {
        if (attempt.countNgKsiClash() >= NG_KSI_CLASHES) {
            ausf.reportFailure(challenge);
            return new Outcome.Failed("the UE says of every ngKSI that it is in use");
        }
        return begin(ue, attempt);
    }

    private Outcome challenge(UeContext ue, RegistrationAttempt attempt, @Nullable SynchFailure failure) {
        return switch (ausf.challenge(attempt.subscriber(), servingNetwork, failure)) {
            case ChallengeResult.Issued(var challenge) -> {
                attempt.challenges(challenge);
                sender.send(
                        ue,
                        AuthenticationRequest.of5gAka(
                                attempt.ngKsi(), Abba.INITIAL, challenge.rand(), challenge.autn()));
                yield new Outcome.Waiting();
            }
            case ChallengeResult.Refused(var cause) ->
                new Outcome.Refused(RejectCauses.of(cause), "no challenge from the AUSF: " + cause);
        };
    }

    /**
     * HRES* is wrong, so the UE has failed whatever the AUSF says; it gets RES* all the same, for the home network shall
     * know (TS 33.501 clause 6.1.3.2.2).
     */
    private Outcome mismatch(Challenge challenge, Octets resStar) {
        if (ausf.confirm(challenge, resStar) instanceof ConfirmationResult.Confirmed confirmed) {
            confirmed.kseaf().close();
        }
        return new Outcome.Failed("HRES* is not HXRES*");
    }

    private Outcome confirm(RegistrationAttempt attempt, Challenge challenge, Octets resStar) {
        return switch (ausf.confirm(challenge, resStar)) {
            case ConfirmationResult.Confirmed(var supi, var kseaf)
            when isOf(supi, attempt) -> new Outcome.Authenticated(supi, kseaf);
            case ConfirmationResult.Confirmed other -> {
                other.kseaf().close();
                yield new Outcome.Refused(
                        RejectCauses.of("NETWORK_FAILURE"), "the AUSF confirmed another SUPI than the UE's");
            }
            case ConfirmationResult.Failed() -> new Outcome.Failed("RES* is not XRES*, says the AUSF");
            case ConfirmationResult.Refused(var cause) ->
                new Outcome.Refused(RejectCauses.of(cause), "no verdict from the AUSF: " + cause);
        };
    }

    /** Where the UE's SUPI is known here, it must be the one that comes back. */
    private static boolean isOf(Supi supi, RegistrationAttempt attempt) {
        var suci = attempt.suci();
        if (suci == null) {
            return supi.value().equals(attempt.subscriber());
        }
        return suci.scheme() != Suci.NULL_SCHEME || suci.supiOfNullScheme().equals(supi);
    }
}
