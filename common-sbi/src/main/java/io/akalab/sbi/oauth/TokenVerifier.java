package io.akalab.sbi.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens (TS 33.501 clause 13.4.1.1.2, RFC 9068 clause 4): a signature by a key of the NRF, with an algorithm that
 * goes with the key, and the time. A signature is verified once for a token; its time each time.
 */
final class TokenVerifier {

    private static final Set<JWSAlgorithm> OF_RSA = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);
    private static final int LEAST_RSA_BITS = 2048;

    private final TokenKeys keys;
    private final Clock clock;
    private final Duration leeway;
    private final Cache<String, AccessToken> verified;

    TokenVerifier(TokenKeys keys, Clock clock, Duration leeway, int cacheSize) {
        this.keys = keys;
        this.clock = clock;
        this.leeway = leeway;
        this.verified = Caffeine.newBuilder()
                .maximumSize(cacheSize)
                .expireAfterWrite(Duration.ofMinutes(5))
                .build();
    }

    /** What a token says; empty if it is none of the NRF's, or not of now. */
    Optional<AccessToken> verify(String text) {
        var token = verified.getIfPresent(text);
        if (token == null) {
            token = read(text);
            if (token == null) {
                return Optional.empty();
            }
            verified.put(text, token);
        }
        return isOfNow(token) ? Optional.of(token) : Optional.empty();
    }

    private boolean isOfNow(AccessToken token) {
        var now = clock.instant();
        return now.isBefore(token.expiry().plus(leeway))
                && (token.notBefore() == null || !now.plus(leeway).isBefore(token.notBefore()));
    }

    private @Nullable AccessToken read(String text) {
        try {
            var jwt = SignedJWT.parse(text);
            return isSigned(jwt) ? token(jwt.getJWTClaimsSet()) : null;
        } catch (ParseException | JOSEException | IllegalArgumentException | ClassCastException e) {
            return null;
        }
    }

    private boolean isSigned(SignedJWT jwt) throws JOSEException {
        var candidates = candidates(keys.known(), jwt.getHeader());
        if (candidates.isEmpty()) {
            candidates = candidates(keys.refreshed(), jwt.getHeader());
        }
        for (var key : candidates) {
            if (jwt.verify(verifier(key))) {
                return true;
            }
        }
        return false;
    }

    private static List<JWK> candidates(List<JWK> keys, JWSHeader header) {
        return keys.stream()
                .filter(key -> header.getKeyID() == null
                        || key.getKeyID() == null
                        || header.getKeyID().equals(key.getKeyID()))
                .filter(key -> goesWith(key, header.getAlgorithm()))
                .toList();
    }

    // The algorithm is the key's to say, not the token's: else a public key could pass for the secret of an HMAC.
    private static boolean goesWith(JWK key, JWSAlgorithm algorithm) {
        return switch (key) {
            case ECKey ec ->
                Curve.forJWSAlgorithm(algorithm) instanceof Set<Curve> curves && curves.contains(ec.getCurve());
            case RSAKey rsa -> OF_RSA.contains(algorithm) && rsa.size() >= LEAST_RSA_BITS;
            default -> false;
        };
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return key instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(key.toRSAKey());
    }

    private static @Nullable AccessToken token(JWTClaimsSet claims) throws ParseException {
        var subject = claims.getSubject();
        var scope = claims.getStringClaim("scope");
        var expiry = claims.getExpirationTime();
        if (subject == null
                || scope == null
                || expiry == null
                || claims.getAudience().isEmpty()) {
            return null;
        }
        return new AccessToken(
                subject,
                Set.copyOf(claims.getAudience()),
                Set.of(scope.trim().split(" +")),
                Optional.ofNullable(claims.getNotBeforeTime())
                        .map(Date::toInstant)
                        .orElse(null),
                expiry.toInstant(),
                plmn(claims.getJSONObjectClaim("consumerPlmnId")),
                plmn(claims.getJSONObjectClaim("producerPlmnId")));
    }

    private static @Nullable PlmnId plmn(@Nullable Map<String, Object> claim) throws ParseException {
        if (claim == null) {
            return null;
        }
        return new PlmnId(digits(claim.get("mcc"), Patterns.MCC), digits(claim.get("mnc"), Patterns.MNC));
    }

    private static String digits(@Nullable Object value, String pattern) throws ParseException {
        if (value instanceof String text && text.matches(pattern)) {
            return text;
        }
        throw new ParseException("no PLMN", 0);
    }
}
