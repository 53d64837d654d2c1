package io.akalab.amf.gmm;

import io.akalab.amf.gmm.Authentication.Outcome;
import io.akalab.amf.seaf.AusfClient;
import io.akalab.amf.seaf.Challenge;
import io.akalab.amf.seaf.EapResult;
import io.akalab.crypto.Octets;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationResponse;
import org.jspecify.annotations.Nullable;

/**
 * EAP-AKA' between UE and AUSF (TS 24.501 clause 5.4.1.2, TS 33.501 clause 6.1.3.1). The AMF carries the packets and looks
 * into none: even a synch failure is the AUSF's to see.
 */
final class EapAkaPrime {

    /** An identity, a negotiation, a challenge, another after re-synchronisation, a notification, and some more. */
    private static final int ROUNDS = 10;

    private final AusfClient ausf;

    EapAkaPrime(AusfClient ausf) {
        this.ausf = ausf;
    }

    /** The UE's EAP-Response, and what the AUSF makes of it. */
    Turn answered(RegistrationAttempt attempt, Challenge.Eap challenge, AuthenticationResponse response) {
        var packet = response.eapMessage();
        if (packet.isEmpty()) {
            return reported(challenge, "Authentication Response without an EAP message");
        }
        if (attempt.countEapRound() > ROUNDS) {
            return reported(challenge, "the EAP exchange has no end");
        }
        return respond(attempt, challenge, packet.get());
    }

    /** A UE has nothing to say against an EAP-Request but that its ngKSI is in use (TS 24.501 clause 5.4.1.2.4.6). */
    Turn failed(Challenge.Eap challenge, AuthenticationFailure failure) {
        return reported(challenge, "the UE refused the EAP-Request: " + failure.cause());
    }

    private Turn respond(RegistrationAttempt attempt, Challenge.Eap challenge, Octets packet) {
        return switch (ausf.respond(challenge, packet)) {
            case EapResult.Ongoing(var next) -> new Turn.Ask(next);
            case EapResult.Succeeded(var supi, var kseaf, var eapSuccess) ->
                Authentication.authenticated(attempt, supi, kseaf, eapSuccess);
            case EapResult.Failed(var eapFailure) ->
                failure("the EAP authentication failed, says the AUSF", eapFailure);
            case EapResult.Refused(var cause) -> Authentication.noVerdict(cause);
        };
    }

    private Turn reported(Challenge.Eap challenge, String reason) {
        return failure(reason, ausf.reportFailure(challenge));
    }

    private static Turn failure(String reason, @Nullable Octets eapFailure) {
        return new Turn.End(new Outcome.Failed(reason, eapFailure));
    }
}
