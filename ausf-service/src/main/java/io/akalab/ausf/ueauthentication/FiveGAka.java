package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.ueauthentication.Confirmation.Confirmed;
import io.akalab.ausf.ueauthentication.Confirmation.Refused;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.problem.SbiProblem;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 5G AKA in the home network (TS 33.501 clause 6.1.3.2.0): keeps XRES* and K<sub>AUSF</sub>, gives HXRES* and K<sub>SEAF</sub>. */
@Service
class FiveGAka {

    private final Challenges challenges;
    private final AuthenticationOutcomes outcomes;
    private final TracedDerivation derivation;

    FiveGAka(Challenges challenges, AuthenticationOutcomes outcomes, TracedDerivation derivation) {
        this.challenges = challenges;
        this.outcomes = outcomes;
        this.derivation = derivation;
    }

    /** Step 4 and 5: keeps the vector and makes the 5G SE AV. */
    StartedAuthentication start(Supi supi, ServingNetworkName snn, HeAv vector) {
        var hxresStar = derivation.of(supi).hresStar(vector.rand(), vector.xresStar());
        var attempt = new Attempt(AuthenticationMethod.FIVE_G_AKA, supi, snn);
        var id = challenges.keep(new Challenge.OfFiveGAka(attempt, vector));
        return new StartedAuthentication.OfFiveGAka(id, vector.rand(), vector.autn(), hxresStar);
    }

    /**
     * Steps 11 and 12: compares RES* with XRES*, once, and reports what came of it.
     *
     * @param resStar empty where the UE gave none
     * @throws SbiProblem CONTEXT_NOT_FOUND if no challenge of that id waits
     */
    Confirmation confirm(String authCtxId, Optional<Octets> resStar) {
        var challenge = challenges.take(authCtxId, Challenge.OfFiveGAka.class);
        try {
            return resStar.map(challenge::isAnsweredBy).orElse(false)
                    ? confirmed(authCtxId, challenge)
                    : refused(challenge);
        } finally {
            challenge.wipe();
        }
    }

    private Confirmation confirmed(String authCtxId, Challenge.OfFiveGAka challenge) {
        var attempt = challenge.attempt();
        var kausf = challenge.vector().kausf();
        var kseaf = derivation.of(attempt.supi()).kseaf(kausf, attempt.snn());
        outcomes.confirmed(authCtxId, attempt, kausf);
        return new Confirmed(attempt.supi(), kseaf);
    }

    private Confirmation refused(Challenge.OfFiveGAka challenge) {
        outcomes.refused(challenge.attempt());
        return new Refused();
    }
}
