package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.kausf.KausfStore;
import io.akalab.ausf.ueauthentication.Confirmation.Confirmed;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The course of an authentication: vector from the UDM, challenge, confirmation, report to the UDM (TS 29.509 clause 5.2.2.2). */
@Service
class UeAuthentication {

    private static final Logger LOG = LoggerFactory.getLogger(UeAuthentication.class);
    private static final int LONGEST_IDENTITY = 1024;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Udm udm;
    private final FiveGAka fiveGAka;
    private final Challenges challenges;
    private final AuthenticationResults results;
    private final KausfStore keys;
    private final Set<String> servingNetworks;
    private final String nfInstanceId;
    private final Clock clock;

    UeAuthentication(
            Udm udm,
            FiveGAka fiveGAka,
            Challenges challenges,
            AuthenticationResults results,
            KausfStore keys,
            AuthenticationProperties properties,
            SbiProperties sbi,
            Clock clock) {
        this.udm = udm;
        this.fiveGAka = fiveGAka;
        this.challenges = challenges;
        this.results = results;
        this.keys = keys;
        this.servingNetworks = properties.servingNetworks();
        this.nfInstanceId = sbi.nfInstanceId().toString();
        this.clock = clock;
    }

    /** Gets a vector and makes a challenge of it. */
    StartedAuthentication start(AuthenticationInfo info) {
        requireAuthorized(info.servingNetworkName());
        requireAddressable(info.supiOrSuci());
        if (challenges.isFull()) {
            throw SbiProblem.congestion(RETRY_AFTER);
        }
        var result = udm.generateAuthData(
                info.supiOrSuci(),
                new AuthenticationInfoRequest(
                        info.servingNetworkName(), nfInstanceId, info.resynchronizationInfo(), null));
        return fiveGAka.start(supi(info, result), ServingNetworkName.parse(info.servingNetworkName()), vector(result));
    }

    /** Compares RES*, reports the outcome to the UDM, and only then tells it. */
    Confirmation confirm(String authCtxId, Optional<Octets> resStar) {
        var verdict = fiveGAka.confirm(authCtxId, resStar);
        var challenge = verdict.challenge();
        boolean success = verdict.confirmation() instanceof Confirmed;
        var authEvent = report(challenge, success);
        if (success) {
            results.keep(
                    authCtxId,
                    new AuthenticationResult(challenge.supi(), challenge.snn().value(), authEvent));
        }
        return verdict.confirmation();
    }

    /** Removes a result, here and at the UDM, or a challenge that nobody will answer. K<sub>AUSF</sub> stays: the UE has it too. */
    void delete(String authCtxId) {
        var result = results.take(authCtxId);
        result.ifPresent(this::remove);
        if (result.isEmpty() && !fiveGAka.abandon(authCtxId)) {
            throw FiveGAka.noSuchContext();
        }
    }

    /** Forgets what is kept of a subscriber, K<sub>AUSF</sub> as well (TS 29.509 clause 5.2.2.7). */
    void deregister(Supi supi) {
        boolean hadKey = keys.forget(supi);
        if (results.take(supi).isEmpty() && !hadKey) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "nothing is kept of that subscriber");
        }
    }

    private void requireAuthorized(String servingNetworkName) {
        if (!servingNetworks.isEmpty() && !servingNetworks.contains(servingNetworkName)) {
            throw new SbiProblem(
                    Cause.SERVING_NETWORK_NOT_AUTHORIZED,
                    servingNetworkName + " is not among akalab.ausf.serving-networks");
        }
    }

    /** Nobody has an identity that a path of Nudm cannot carry: it is an unknown user's, and no failure of the UDM. */
    private static void requireAddressable(String supiOrSuci) {
        if (supiOrSuci.length() > LONGEST_IDENTITY
                || supiOrSuci.chars().anyMatch(c -> "/\\%".indexOf(c) >= 0 || c < ' ')) {
            throw new SbiProblem(Cause.USER_NOT_FOUND, "no subscriber has such an identity");
        }
    }

    private static Supi supi(AuthenticationInfo info, AuthenticationInfoResult result) {
        var supi = result.supi();
        try {
            if (supi != null) {
                return Supi.parse(supi);
            }
            return Suci.looksLike(info.supiOrSuci())
                    ? Suci.parse(info.supiOrSuci()).supiOfNullScheme()
                    : Supi.parse(info.supiOrSuci());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SbiProblem(Cause.AV_GENERATION_PROBLEM, "the UDM did not say whom its vector is for");
        }
    }

    private static HeAv vector(AuthenticationInfoResult result) {
        if (result.authenticationVector() instanceof Av5GHeAka av && AuthType.FIVE_G_AKA.equals(result.authType())) {
            return UeAuthenticationMapper.toHeAv(av);
        }
        throw new SbiProblem(
                Cause.AUTHENTICATION_REJECTED,
                "the subscriber's authentication method is not 5G AKA, the only one served");
    }

    /** A report that fails changes no verdict: RES* was compared here. */
    private @Nullable URI report(Challenge challenge, boolean success) {
        try {
            return udm.confirm(
                    challenge.supi().value(), event(success, challenge.snn().value(), null));
        } catch (SbiProblem e) {
            LOG.warn("the UDM did not take the outcome of an authentication: {}", e.getMessage());
            return null;
        }
    }

    private void remove(AuthenticationResult result) {
        var authEvent = result.authEvent();
        if (authEvent != null) {
            udm.remove(authEvent, event(true, result.servingNetworkName(), true));
        }
    }

    private AuthEvent event(boolean success, String servingNetworkName, @Nullable Boolean removal) {
        return new AuthEvent(nfInstanceId, success, clock.instant(), AuthType.FIVE_G_AKA, servingNetworkName, removal);
    }
}
