package io.akalab.amf.seaf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthType;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the AUSF answers. An answer that can't be used counts as one that a broken peer gives. */
final class AusfAnswers {

    /** The cause of an answer that can't be used. */
    static final String BAD_ANSWER = "UPSTREAM_SERVER_ERROR";

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1500;

    private static final Logger log = LoggerFactory.getLogger(AusfAnswers.class);

    private AusfAnswers() {}

    /**
     * Reads a context that was created.
     *
     * @param base what a relative link is meant from (RFC 3986 clause 5.1)
     */
    static ChallengeResult challenge(UEAuthenticationCtx context, URI base) {
        Optional<Challenge> challenge = switch (context.authType()) {
            case AuthType.FIVE_G_AKA -> fiveGAka(context, base);
            case AuthType.EAP_AKA_PRIME -> eap(context, base);
            default -> Optional.empty();
        };
        return challenge.<ChallengeResult>map(ChallengeResult.Issued::new).orElseGet(() -> {
            log.warn("The AUSF answered without a challenge and its link, or with an unknown method");
            return new ChallengeResult.Refused(BAD_ANSWER);
        });
    }

    static ConfirmationResult confirmation(ConfirmationDataResponse response) {
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

    /** Reads a step of an EAP session; one without a verdict goes on (TS 29.509 clause 5.2.2.2.3). */
    static EapResult eap(EapSession answer, URI session) {
        var packet = answer.eapPayload().flatMap(AusfAnswers::packet);
        var result = answer.authResult();
        return switch (result == null ? AuthResult.AUTHENTICATION_ONGOING : result) {
            case AUTHENTICATION_SUCCESS -> succeeded(answer, packet);
            case AUTHENTICATION_FAILURE -> new EapResult.Failed(packet.orElse(null));
            case AUTHENTICATION_ONGOING -> ongoing(answer, packet, session);
        };
    }

    private static EapResult succeeded(EapSession answer, Optional<Octets> packet) {
        var supi = answer.supi();
        var kseaf = answer.kSeaf();
        if (supi == null || kseaf == null || packet.isEmpty()) {
            log.warn("The AUSF ended an EAP session well without SUPI, K_SEAF or EAP-Success");
            return new EapResult.Refused(BAD_ANSWER);
        }
        return new EapResult.Succeeded(Supi.parse(supi), kseaf(kseaf), packet.get());
    }

    /** Without a new link the next response goes where the one before went. */
    private static EapResult ongoing(EapSession answer, Optional<Octets> packet, URI session) {
        var next = answer.href(UEAuthenticationCtx.LINK_EAP_SESSION)
                .flatMap(href -> resolve(href, session))
                .orElse(session);
        return packet.<EapResult>map(request -> new EapResult.Ongoing(new Challenge.Eap(request, next)))
                .orElseGet(() -> new EapResult.Refused(BAD_ANSWER));
    }

    private static Optional<Challenge> fiveGAka(UEAuthenticationCtx context, URI base) {
        var link = context.href(UEAuthenticationCtx.LINK_5G_AKA).flatMap(href -> resolve(href, base));
        return context.av5gAka()
                .flatMap(av -> link.map(confirmation -> new Challenge.FiveGAka(
                        Octets.ofHex(av.rand()), Octets.ofHex(av.autn()), Octets.ofHex(av.hxresStar()), confirmation)));
    }

    private static Optional<Challenge> eap(UEAuthenticationCtx context, URI base) {
        var link = context.href(UEAuthenticationCtx.LINK_EAP_SESSION).flatMap(href -> resolve(href, base));
        return context.eapPayload()
                .flatMap(AusfAnswers::packet)
                .flatMap(request -> link.map(session -> new Challenge.Eap(request, session)));
    }

    private static Optional<URI> resolve(String href, URI base) {
        try {
            return Optional.of(base.resolve(href));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An EAP packet of a length that NAS can carry (TS 24.501 clause 9.11.2.2). */
    private static Optional<Octets> packet(String base64) {
        try {
            var octets = Octets.ofBase64(base64);
            return Optional.of(octets).filter(packet -> packet.length() >= SHORTEST && packet.length() <= LONGEST);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Kseaf kseaf(String hex) {
        var octets = HexFormat.of().parseHex(hex);
        try {
            return Kseaf.of(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
