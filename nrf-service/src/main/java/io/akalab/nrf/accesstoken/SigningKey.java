package io.akalab.nrf.accesstoken;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import org.springframework.stereotype.Component;

/** The key that tokens are signed with: ES256, named by its thumbprint (RFC 7638). */
@Component
class SigningKey {

    private final ECKey key;

    SigningKey(AccessTokenProperties properties) {
        var file = properties.keyFile();
        this.key = jwk(file == null ? fresh() : TokenKeyFile.readOrMake(file, SigningKey::fresh));
    }

    ECKey key() {
        return key;
    }

    static ECKey jwk(KeyPair pair) {
        try {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key to sign access tokens with", e);
        }
    }

    private static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(Curve.P_256.toECParameterSpec());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key to sign access tokens with", e);
        }
    }
}
