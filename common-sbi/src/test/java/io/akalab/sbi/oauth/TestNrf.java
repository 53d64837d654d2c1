package io.akalab.sbi.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes the tokens of an NRF, good and bad. */
public final class TestNrf {

    private final ECKey key;

    public TestNrf(String keyId) {
        this.key = key(keyId);
    }

    public static ECKey key(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public ECKey key() {
        return key;
    }

    public String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** The claims of a good token for a function of the tests, which is an AUSF with the service demo. */
    public static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(UUID.randomUUID().toString())
                .subject("11111111-1111-4111-8111-111111111111")
                .audience("AUSF")
                .claim("scope", "demo")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    public String token() {
        return token(UnaryOperator.identity());
    }

    /** A token whose claims differ. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        return signed(header, change.apply(claims()).build(), signer(key));
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    public static JWSSigner signer(JWK key) {
        try {
            return key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
