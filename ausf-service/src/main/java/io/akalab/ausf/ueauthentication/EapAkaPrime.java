package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.eap.AkaPrimeSession;
import io.akalab.ausf.eap.EapStep;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** EAP-AKA' in the home network (TS 33.501 clause 6.1.3.1): sessions, their vectors, and what comes of them. */
@Service
class EapAkaPrime {

    private final Challenges challenges;
    private final VectorSource vectors;
    private final AuthenticationOutcomes outcomes;
    private final TracedDerivation derivation;

    EapAkaPrime(
            Challenges challenges, VectorSource vectors, AuthenticationOutcomes outcomes, TracedDerivation derivation) {
        this.challenges = challenges;
        this.vectors = vectors;
        this.outcomes = outcomes;
        this.derivation = derivation;
    }

    /** Step 3: starts a session with its challenge. */
    StartedAuthentication start(Supi supi, ServingNetworkName snn, AvPrime vector) {
        var session = AkaPrimeSession.start(supi, snn, vector, derivation.of(supi));
        var attempt = new Attempt(AuthenticationMethod.EAP_AKA_PRIME, supi, snn);
        var id = challenges.keep(new Challenge.OfEapAkaPrime(attempt, session));
        return new StartedAuthentication.OfEapAkaPrime(id, session.request());
    }

    /**
     * Steps 8 to 10: takes a packet of the UE and reports a verdict to the UDM, once for each session.
     *
     * @param packet empty where the UE gave none
     * @throws SbiProblem CONTEXT_NOT_FOUND if no session of that id waits; the UDM's where it makes no vector for a
     *     re-synchronisation, and then the session waits as before
     */
    EapAnswer proceed(String authCtxId, Optional<Octets> packet) {
        var challenge = challenges.take(authCtxId, Challenge.OfEapAkaPrime.class);
        var session = challenge.session();
        return carryOut(packet.map(session::receive).orElseGet(session::giveUp), authCtxId, challenge);
    }

    private EapAnswer carryOut(EapStep step, String authCtxId, Challenge.OfEapAkaPrime challenge) {
        var attempt = challenge.attempt();
        return switch (step) {
            case EapStep.Ongoing(var next) -> goOn(authCtxId, attempt, next);
            case EapStep.Refused(var next) -> {
                outcomes.refused(attempt);
                yield goOn(authCtxId, attempt, next);
            }
            case EapStep.Resynchronize(var rand, var auts) ->
                carryOut(resynchronize(authCtxId, challenge, rand, auts), authCtxId, challenge);
            case EapStep.Succeeded(var eapSuccess, var kausf) -> succeed(authCtxId, attempt, eapSuccess, kausf);
            case EapStep.Failed(var eapFailure) -> {
                outcomes.refused(attempt);
                yield new EapAnswer.Failed(eapFailure);
            }
            case EapStep.Ended(var eapFailure) -> new EapAnswer.Failed(eapFailure);
        };
    }

    private EapAnswer goOn(String authCtxId, Attempt attempt, AkaPrimeSession next) {
        challenges.keep(authCtxId, new Challenge.OfEapAkaPrime(attempt, next));
        return new EapAnswer.Ongoing(next.request());
    }

    /** An AUTS that the UDM finds forged, or a subscriber who has another method meanwhile, refuses the authentication. */
    private EapStep resynchronize(String authCtxId, Challenge.OfEapAkaPrime challenge, Octets rand, Octets auts) {
        var session = challenge.session();
        try {
            return vectors.resynchronized(challenge.attempt(), rand, auts).vector() instanceof AvPrime vector
                    ? session.rechallenge(vector)
                    : session.refuse();
        } catch (SbiProblem e) {
            if (e.is(Cause.AUTHENTICATION_REJECTED)) {
                return session.refuse();
            }
            challenges.keep(authCtxId, challenge);
            throw e;
        }
    }

    private EapAnswer succeed(String authCtxId, Attempt attempt, Octets eapSuccess, Kausf kausf) {
        try (kausf) {
            var kseaf = derivation.of(attempt.supi()).kseaf(kausf, attempt.snn());
            outcomes.confirmed(authCtxId, attempt, kausf);
            return new EapAnswer.Succeeded(eapSuccess, attempt.supi(), kseaf);
        }
    }
}
