package io.akalab.amf.gmm;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.amf.seaf.AusfClient;
import io.akalab.amf.seaf.AusfClient.SynchFailure;
import io.akalab.amf.seaf.Challenge;
import io.akalab.amf.seaf.ChallengeResult;
import io.akalab.crypto.Octets;
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

/**
 * The primary authentication between UE and AUSF, by the method that the home network chooses (TS 24.501 clause 5.4.1, TS
 * 33.501 clause 6.1.3).
 */
final class Authentication {

    /** A UE has two contexts at the most, so that a third key set in use isn't one. */
    private static final int NG_KSI_CLASHES = 3;

    private final AusfClient ausf;
    private final ServingNetworkName servingNetwork;
    private final NasSender sender;
    private final FiveGAka fiveGAka;
    private final EapAkaPrime eapAkaPrime;

    Authentication(AusfClient ausf, ServedNetwork network, NasSender sender, GmmTrace trace) {
        this.ausf = ausf;
        this.servingNetwork = network.servingNetworkName();
        this.sender = sender;
        this.fiveGAka = new FiveGAka(ausf, trace);
        this.eapAkaPrime = new EapAkaPrime(ausf);
    }

    /** How far it came. */
    sealed interface Outcome {

        /** The UE has to answer. */
        record Waiting() implements Outcome {}

        /**
         * The UE is who it says.
         *
         * @param eapSuccess what the UE is to hear of it, or null where the method isn't one of EAP
         */
        record Authenticated(
                Supi supi, Kseaf kseaf, @Nullable Octets eapSuccess) implements Outcome {}

        /**
         * The UE did not pass.
         *
         * @param eapFailure what the UE is to hear of it, or null
         */
        record Failed(String reason, @Nullable Octets eapFailure) implements Outcome {}

        /** The UE finds the challenge wrong: the network may take it for somebody else. The home network has been told. */
        record Doubted(String reason) implements Outcome {}

        /** The home network lets nobody pass now, or not this one. */
        record Refused(GmmCause cause, String reason) implements Outcome {}
    }

    /** Asks the AUSF for a challenge and passes it on. */
    Outcome begin(UeContext ue, RegistrationAttempt attempt) {
        attempt.chooseNgKsi();
        return challenge(ue, attempt, null);
    }

    /** The UE's answer. */
    Outcome answered(UeContext ue, RegistrationAttempt attempt, AuthenticationResponse response) {
        return switch (attempt.takeChallenge()) {
            case null -> new Outcome.Waiting();
            case Challenge.FiveGAka aka -> goOn(ue, attempt, fiveGAka.answered(ue, attempt, aka, response));
            case Challenge.Eap eap -> goOn(ue, attempt, eapAkaPrime.answered(attempt, eap, response));
        };
    }

    /** What the UE found wrong with the challenge (TS 24.501 clauses 5.4.1.2.4.5 and 5.4.1.3.7). */
    Outcome failed(UeContext ue, RegistrationAttempt attempt, AuthenticationFailure failure) {
        return switch (attempt.takeChallenge()) {
            case null -> new Outcome.Waiting();
            case Challenge challenge
            when failure.cause() == GmmCause.NGKSI_ALREADY_IN_USE -> ngKsiInUse(ue, attempt, challenge);
            case Challenge.FiveGAka aka -> goOn(ue, attempt, fiveGAka.failed(attempt, aka, failure));
            case Challenge.Eap eap -> goOn(ue, attempt, eapAkaPrime.failed(eap, failure));
        };
    }

    private Outcome goOn(UeContext ue, RegistrationAttempt attempt, Turn turn) {
        return switch (turn) {
            case Turn.Ask(var challenge) -> send(ue, attempt, challenge);
            case Turn.Resynchronize(var failure) -> challenge(ue, attempt, failure);
            case Turn.End(var outcome) -> outcome;
        };
    }

    /** A request of EAP is sent again, for nothing of it was used; 5G AKA begins anew. */
    private Outcome ngKsiInUse(UeContext ue, RegistrationAttempt attempt, Challenge challenge) {
        if (attempt.countNgKsiClash() >= NG_KSI_CLASHES) {
            return new Outcome.Failed("the UE says of every ngKSI that it is in use", ausf.reportFailure(challenge));
        }
        attempt.chooseNgKsi();
        return switch (challenge) {
            case Challenge.FiveGAka _ -> challenge(ue, attempt, null);
            case Challenge.Eap eap -> send(ue, attempt, eap);
        };
    }

    private Outcome challenge(UeContext ue, RegistrationAttempt attempt, @Nullable SynchFailure failure) {
        return switch (ausf.challenge(attempt.subscriber(), servingNetwork, failure)) {
            case ChallengeResult.Issued(var challenge) -> send(ue, attempt, challenge);
            case ChallengeResult.Refused(var cause) ->
                new Outcome.Refused(RejectCauses.of(cause), "no challenge from the AUSF: " + Explanation.ofSbi(cause));
        };
    }

    private Outcome send(UeContext ue, RegistrationAttempt attempt, Challenge challenge) {
        attempt.challenges(challenge);
        sender.send(ue, request(attempt, challenge));
        return new Outcome.Waiting();
    }

    private static AuthenticationRequest request(RegistrationAttempt attempt, Challenge challenge) {
        return switch (challenge) {
            case Challenge.FiveGAka aka ->
                AuthenticationRequest.of5gAka(attempt.ngKsi(), Abba.INITIAL, aka.rand(), aka.autn());
            case Challenge.Eap eap ->
                new AuthenticationRequest(attempt.ngKsi(), Abba.INITIAL).withEapMessage(eap.request());
        };
    }

    /** The home network's word for a SUPI. Where the UE's SUPI is known here, it must be the one that comes back. */
    static Turn authenticated(RegistrationAttempt attempt, Supi supi, Kseaf kseaf, @Nullable Octets eapSuccess) {
        if (isOf(supi, attempt)) {
            return new Turn.End(new Outcome.Authenticated(supi, kseaf, eapSuccess));
        }
        kseaf.close();
        return new Turn.End(new Outcome.Refused(
                RejectCauses.of("NETWORK_FAILURE"), "the AUSF confirmed another SUPI than the UE's"));
    }

    /** No word at all. */
    static Turn noVerdict(String cause) {
        return new Turn.End(
                new Outcome.Refused(RejectCauses.of(cause), "no verdict from the AUSF: " + Explanation.ofSbi(cause)));
    }

    private static boolean isOf(Supi supi, RegistrationAttempt attempt) {
        var suci = attempt.suci();
        if (suci == null) {
            return supi.value().equals(attempt.subscriber());
        }
        return suci.scheme() != Suci.NULL_SCHEME || suci.supiOfNullScheme().equals(supi);
    }
}
