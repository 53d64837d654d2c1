package io.akalab.amf.seaf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The AUSF as the SEAF sees it (TS 29.509 clause 5.2.2.2). Where RES* goes is what the AUSF says, never what the SEAF would
 * build. Nothing is tried twice: every challenge costs an SQN.
 */
@Component
public class AusfClient {

    private static final Logger log = LoggerFactory.getLogger(AusfClient.class);
    private static final URI UE_AUTHENTICATIONS = URI.create("/nausf-auth/v1/ue-authentications");
    private static final String BAD_ANSWER = "UPSTREAM_SERVER_ERROR";

    private final SbiClient ausf;
    private final URI apiRoot;

    AusfClient(SbiClientFactory clients, AusfProperties properties) {
        this.apiRoot = properties.ausfUri();
        this.ausf = clients.create(apiRoot, "AUSF");
    }

    /** A synch failure to pass on: the RAND of the challenge, and the USIM's answer to it (TS 33.501 clause 6.1.3.3.1). */
    public record SynchFailure(Octets rand, Auts auts) {}

    /**
     * Asks for a challenge.
     *
     * @param supiOrSuci in the form that the SBI uses
     * @param failure what the UE answered to the challenge before, if it was out of sequence
     */
    public ChallengeResult challenge(
            String supiOrSuci, ServingNetworkName servingNetwork, @Nullable SynchFailure failure) {
        var info = new AuthenticationInfo(supiOrSuci, servingNetwork.value(), toWire(failure), null);
        try {
            var answer = ausf.post(UE_AUTHENTICATIONS, info, 201, UEAuthenticationCtx.class);
            return toResult(answer.body(), answer.location());
        } catch (SbiProblem problem) {
            return new ChallengeResult.Refused(cause(problem));
        }
    }

    /** Step 10: passes RES* on, and takes K<sub>SEAF</sub> and the SUPI if it is right. */
    public ConfirmationResult confirm(Challenge challenge, Octets resStar) {
        try {
            return toResult(put(challenge, ConfirmationData.of(resStar.toHex())));
        } catch (SbiProblem problem) {
            return new ConfirmationResult.Refused(cause(problem));
        }
    }

    /**
     * Tells the AUSF that the UE gave no RES*, so that the home network learns of the failure. Nothing depends on it: what
     * goes wrong here is written to the log alone.
     */
    public void reportFailure(Challenge challenge) {
        try {
            put(challenge, ConfirmationData.ofFailure());
        } catch (SbiProblem problem) {
            log.info("The AUSF could not be told of a failed authentication: {}", cause(problem));
        }
    }

    private ConfirmationDataResponse put(Challenge challenge, ConfirmationData data) {
        return ausf.put(challenge.confirmation(), data, 200, ConfirmationDataResponse.class)
                .body();
    }

    private ChallengeResult toResult(UEAuthenticationCtx context, @Nullable URI location) {
        var link = context.href(UEAuthenticationCtx.LINK_5G_AKA).flatMap(href -> resolve(href, location));
        if (!context.authType().equals(AuthType.FIVE_G_AKA)
                || link.isEmpty()
                || context.av5gAka().isEmpty()) {
            log.warn("The AUSF answered without a usable 5g-aka link, or with another method than 5G AKA");
            return new ChallengeResult.Refused(BAD_ANSWER);
        }
        var av = context.av5gAka().get();
        return new ChallengeResult.Issued(new Challenge(
                Octets.ofHex(av.rand()), Octets.ofHex(av.autn()), Octets.ofHex(av.hxresStar()), link.get()));
    }

    /** A relative link is meant from where the context was created (RFC 3986 clause 5.1). */
    private Optional<URI> resolve(String href, @Nullable URI location) {
        try {
            return Optional.of((location == null ? apiRoot.resolve(UE_AUTHENTICATIONS) : location).resolve(href));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ConfirmationResult toResult(ConfirmationDataResponse response) {
        if (response.authResult() != AuthResult.AUTHENTICATION_SUCCESS) {
            return new ConfirmationResult.Failed();
        }
        var supi = response.supi();
        var kseaf = response.kseaf();
        if (supi == null || kseaf == null) {
            log.warn("The AUSF confirmed an authentication without SUPI or K_SEAF");
            return new ConfirmationResult.Refused(BAD_ANSWER);
        }
        return new ConfirmationResult.Confirmed(Supi.parse(supi), kseaf(kseaf));
    }

    private static Kseaf kseaf(String hex) {
        var octets = HexFormat.of().parseHex(hex);
        try {
            return Kseaf.of(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private static @Nullable ResynchronizationInfo toWire(@Nullable SynchFailure failure) {
        return failure == null
                ? null
                : new ResynchronizationInfo(
                        failure.rand().toHex(), failure.auts().octets().toHex());
    }

    private static String cause(SbiProblem problem) {
        var cause = problem instanceof UpstreamProblem upstream
                ? upstream.upstreamCause()
                : problem.details().cause();
        return cause == null ? BAD_ANSWER : cause;
    }
}
