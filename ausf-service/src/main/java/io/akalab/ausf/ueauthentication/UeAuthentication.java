package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.sbi.oauth.Requester;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The course of an authentication: vector from the UDM, challenge, confirmation, report to the UDM (TS 29.509 clause 5.2.2.2). */
@Service
class UeAuthentication {

    private static final int LONGEST_IDENTITY = 1024;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final VectorSource vectors;
    private final FiveGAka fiveGAka;
    private final EapAkaPrime eapAkaPrime;
    private final Challenges challenges;
    private final AuthenticationOutcomes outcomes;
    private final ServingNetworks servingNetworks;

    UeAuthentication(
            VectorSource vectors,
            FiveGAka fiveGAka,
            EapAkaPrime eapAkaPrime,
            Challenges challenges,
            AuthenticationOutcomes outcomes,
            ServingNetworks servingNetworks) {
        this.vectors = vectors;
        this.fiveGAka = fiveGAka;
        this.eapAkaPrime = eapAkaPrime;
        this.challenges = challenges;
        this.outcomes = outcomes;
        this.servingNetworks = servingNetworks;
    }

    /** Gets a vector and makes a challenge of it, of the method that the subscriber has. */
    StartedAuthentication start(AuthenticationInfo info, Requester requester) {
        servingNetworks.check(info.servingNetworkName(), requester);
        requireAddressable(info.supiOrSuci());
        if (challenges.isFull()) {
            throw SbiProblem.congestion(RETRY_AFTER);
        }
        var issued = vectors.request(info.supiOrSuci(), info.servingNetworkName(), info.resynchronizationInfo());
        var snn = ServingNetworkName.parse(info.servingNetworkName());
        return switch (issued.vector()) {
            case HeAv vector -> fiveGAka.start(issued.supi(), snn, vector);
            case AvPrime vector -> eapAkaPrime.start(issued.supi(), snn, vector);
        };
    }

    /** Compares RES* of 5G AKA, reports the outcome to the UDM, and only then tells it. */
    Confirmation confirm(String authCtxId, Optional<Octets> resStar) {
        return fiveGAka.confirm(authCtxId, resStar);
    }

    /**
     * Gives the peer's EAP packet to the server of EAP-AKA', and reports a verdict to the UDM before it tells it.
     *
     * @param packet empty where the UE gave none
     */
    EapAnswer proceed(String authCtxId, Optional<Octets> packet) {
        return eapAkaPrime.proceed(authCtxId, packet);
    }

    /** Removes a result of a method, here and at the UDM, or a challenge that nobody will answer. */
    void delete(String authCtxId, AuthenticationMethod method) {
        if (!outcomes.remove(authCtxId, method) && !challenges.abandon(authCtxId, method)) {
            throw Challenges.noSuchContext();
        }
    }

    /** Forgets what is kept of a subscriber (TS 29.509 clause 5.2.2.7). */
    void deregister(Supi supi) {
        outcomes.deregister(supi);
    }

    /** Nobody has an identity that a path of Nudm cannot carry: it is an unknown user's, and no failure of the UDM. */
    private static void requireAddressable(String supiOrSuci) {
        if (supiOrSuci.length() > LONGEST_IDENTITY
                || supiOrSuci.chars().anyMatch(c -> "/\\%".indexOf(c) >= 0 || c < ' ')) {
            throw new SbiProblem(Cause.USER_NOT_FOUND, "no subscriber has such an identity");
        }
    }
}
