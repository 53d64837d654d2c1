package io.akalab.amf.seaf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.openapi.common.Link;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthType;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the AUSF answers. An answer that can't be used counts as one that a broken peer gives; what can be used although it
 * is not quite what the specification says is used unless {@code akalab.sbi.strict} is on (docs/compatibility.md).
 */
final class AusfAnswers {

    /** The cause of an answer that can't be used. */
    static final String BAD_ANSWER = "UPSTREAM_SERVER_ERROR";

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1500;

    private static final Logger log = LoggerFactory.getLogger(AusfAnswers.class);

    private final boolean strict;

    AusfAnswers(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a context that was created.
     *
     * @param base what a relative link is meant from (RFC 3986 clause 5.1)
     * @param asked what was asked for, a SUPI or a SUCI
     */
    ChallengeResult challenge(UEAuthenticationCtx context, URI base, String asked) {
        var supi = AskedSupi.of(asked, strict);
        Optional<Challenge> challenge = switch (context.authType()) {
            case AuthType.FIVE_G_AKA -> fiveGAka(context, base, supi);
            case AuthType.EAP_AKA_PRIME -> eap(context, base, supi);
            default -> Optional.empty();
        };
        return challenge.<ChallengeResult>map(ChallengeResult.Issued::new).orElseGet(() -> {
            log.warn("The AUSF answered without a challenge and its link, or with an unknown method");
            return new ChallengeResult.Refused(BAD_ANSWER);
        });
    }

    /** Reads a verdict on a challenge. */
    static ConfirmationResult confirmation(ConfirmationDataResponse response, Challenge challenge) {
        if (response.authResult() != AuthResult.AUTHENTICATION_SUCCESS) {
            return new ConfirmationResult.Failed();
        }
        var supi = supi(response.supi(), challenge);
        var kseaf = response.kseaf();
        if (supi.isEmpty() || kseaf == null) {
            log.warn("The AUSF confirmed an authentication without SUPI or K_SEAF");
            return new ConfirmationResult.Refused(BAD_ANSWER);
        }
        return new ConfirmationResult.Confirmed(supi.get(), kseaf(kseaf));
    }

    /** Reads a step of an EAP session; one without a verdict goes on (TS 29.509 clause 5.2.2.2.3). */
    EapResult eap(EapSession answer, Challenge.Eap challenge) {
        var packet = answer.eapPayload().flatMap(AusfAnswers::packet);
        var result = answer.authResult();
        return switch (result == null ? AuthResult.AUTHENTICATION_ONGOING : result) {
            case AUTHENTICATION_SUCCESS -> succeeded(answer, packet, challenge);
            case AUTHENTICATION_FAILURE -> new EapResult.Failed(packet.orElse(null));
            case AUTHENTICATION_ONGOING -> ongoing(answer, packet, challenge);
        };
    }

    private static EapResult succeeded(EapSession answer, Optional<Octets> packet, Challenge.Eap challenge) {
        var supi = supi(answer.supi(), challenge);
        var kseaf = answer.kSeaf();
        if (supi.isEmpty() || kseaf == null || packet.isEmpty()) {
            log.warn("The AUSF ended an EAP session well without SUPI, K_SEAF or EAP-Success");
            return new EapResult.Refused(BAD_ANSWER);
        }
        return new EapResult.Succeeded(supi.get(), kseaf(kseaf), packet.get());
    }

    /** Without a new link the next response goes where the one before went. */
    private EapResult ongoing(EapSession answer, Optional<Octets> packet, Challenge.Eap challenge) {
        var session = challenge.session();
        var next = Optional.ofNullable(answer.links())
                .flatMap(links -> href(links, UEAuthenticationCtx.LINK_EAP_SESSION))
                .flatMap(href -> resolve(href, session))
                .orElse(session);
        return packet.<EapResult>map(
                        request -> new EapResult.Ongoing(new Challenge.Eap(request, next, challenge.asked())))
                .orElseGet(() -> new EapResult.Refused(BAD_ANSWER));
    }

    private Optional<Challenge> fiveGAka(UEAuthenticationCtx context, URI base, Optional<Supi> asked) {
        var link = href(context.links(), UEAuthenticationCtx.LINK_5G_AKA).flatMap(href -> resolve(href, base));
        return context.av5gAka()
                .flatMap(av -> link.map(confirmation -> new Challenge.FiveGAka(
                        Octets.ofHex(av.rand()),
                        Octets.ofHex(av.autn()),
                        Octets.ofHex(av.hxresStar()),
                        confirmation,
                        asked)));
    }

    private Optional<Challenge> eap(UEAuthenticationCtx context, URI base, Optional<Supi> asked) {
        var link = href(context.links(), UEAuthenticationCtx.LINK_EAP_SESSION).flatMap(href -> resolve(href, base));
        return context.eapPayload()
                .flatMap(AusfAnswers::packet)
                .flatMap(request -> link.map(session -> new Challenge.Eap(request, session, asked)));
    }

    private Optional<String> href(Map<String, Link> links, String relation) {
        return strict ? Optional.ofNullable(links.get(relation)).map(Link::href) : LenientLinks.href(links, relation);
    }

    /** The SUPI that the AUSF names. It may leave it out where the AMF asked for it by SUPI (TS 29.509 clause 6.1.6.2.6). */
    private static Optional<Supi> supi(@Nullable String named, Challenge challenge) {
        return named == null ? challenge.asked() : Optional.of(Supi.parse(named));
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
