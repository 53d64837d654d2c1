package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.kausf.KausfStore;
import io.akalab.ausf.ueauthentication.Confirmation.Confirmed;
import io.akalab.ausf.ueauthentication.Confirmation.Refused;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 5G AKA in the home network (TS 33.501 clause 6.1.3.2.0): keeps XRES* and K<sub>AUSF</sub>, gives HXRES* and K<sub>SEAF</sub>. */
@Service
class FiveGAka {

    private final Challenges challenges;
    private final KausfStore keys;
    private final LabTrace trace;

    FiveGAka(Challenges challenges, KausfStore keys, LabTrace trace) {
        this.challenges = challenges;
        this.keys = keys;
        this.trace = trace;
    }

    /** Step 4 and 5: keeps the vector and makes the 5G SE AV. */
    StartedAuthentication start(Supi supi, ServingNetworkName snn, HeAv vector) {
        var hxresStar = derivation(supi).hresStar(vector.rand(), vector.xresStar());
        var id = challenges.keep(new Challenge(supi, snn, vector));
        return new StartedAuthentication(id, vector.rand(), vector.autn(), hxresStar);
    }

    /**
     * Step 11: compares RES* with XRES*, once. K<sub>AUSF</sub> is kept if they are the same, wiped else.
     *
     * @param resStar empty where the UE gave none
     * @throws SbiProblem CONTEXT_NOT_FOUND if no challenge of that id waits
     */
    Verdict confirm(String authCtxId, Optional<Octets> resStar) {
        var challenge = take(authCtxId);
        return new Verdict(challenge, verdict(challenge, resStar));
    }

    /** Forgets a challenge that nobody will answer; false if there is none of that id. */
    boolean abandon(String authCtxId) {
        var challenge = challenges.take(authCtxId);
        challenge.ifPresent(Challenge::wipe);
        return challenge.isPresent();
    }

    /** A challenge and what came of it. */
    record Verdict(Challenge challenge, Confirmation confirmation) {}

    /** Nothing waits or is kept under an authCtxId. */
    static SbiProblem noSuchContext() {
        return new SbiProblem(Cause.CONTEXT_NOT_FOUND, "unknown, expired or already used authCtxId");
    }

    private Challenge take(String authCtxId) {
        return challenges.take(authCtxId).orElseThrow(FiveGAka::noSuchContext);
    }

    private Confirmation verdict(Challenge challenge, Optional<Octets> resStar) {
        if (!resStar.map(challenge::isAnsweredBy).orElse(false)) {
            challenge.wipe();
            return new Refused();
        }
        var supi = challenge.supi();
        var kausf = challenge.vector().kausf();
        var kseaf = derivation(supi).kseaf(kausf, challenge.snn());
        keys.keep(supi, kausf);
        return new Confirmed(supi, kseaf);
    }

    private KeyDerivation derivation(Supi supi) {
        return trace.enabled()
                ? KeyDerivation.observedBy(d -> trace.record(supi.value(), KeyDerived.of(d)))
                : KeyDerivation.unobserved();
    }
}
