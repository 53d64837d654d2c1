package io.akalab.nrf.accesstoken;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenReq;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenRsp;
import io.akalab.sbi.SbiProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs tokens (TS 29.510 clause 6.3.5.2.4). */
@Component
class TokenIssuer {

    private final String nfInstanceId;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final Duration lifetime;
    private final Clock clock;

    TokenIssuer(SbiProperties sbi, SigningKey key, AccessTokenProperties properties, Clock clock) {
        this.nfInstanceId = sbi.nfInstanceId().toString();
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.key().getKeyID())
                .build();
        this.lifetime = properties.lifetime();
        this.clock = clock;
        try {
            this.signer = new ECDSASigner(key.key());
        } catch (JOSEException e) {
            throw new IllegalStateException("no key to sign access tokens with", e);
        }
    }

    /** A token for all that was asked for. */
    AccessTokenRsp issue(AccessTokenReq request) {
        var token = new SignedJWT(header, claims(request));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
        return new AccessTokenRsp(
                token.serialize(), AccessTokenRsp.BEARER, Math.toIntExact(lifetime.toSeconds()), request.scope());
    }

    private JWTClaimsSet claims(AccessTokenReq request) {
        var instance = request.targetNfInstanceId();
        return new JWTClaimsSet.Builder()
                .issuer(nfInstanceId)
                .subject(request.nfInstanceId())
                // One type is a string, instances are a list.
                .claim("aud", instance == null ? request.targetNfType() : List.of(instance))
                .claim("scope", request.scope())
                .expirationTime(Date.from(clock.instant().plus(lifetime)))
                .claim("consumerPlmnId", json(request.requesterPlmn()))
                .claim("producerPlmnId", json(request.targetPlmn()))
                .build();
    }

    private static @Nullable Map<String, String> json(@Nullable PlmnId plmn) {
        return plmn == null ? null : Map.of("mcc", plmn.mcc(), "mnc", plmn.mnc());
    }
}
