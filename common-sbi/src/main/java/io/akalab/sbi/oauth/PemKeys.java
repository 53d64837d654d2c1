package io.akalab.sbi.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys of PEM files: a public key (RFC 7468 clause 13) or a certificate, EC or RSA. */
final class PemKeys {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

    private PemKeys() {}

    /**
     * Reads one.
     *
     * @throws IllegalStateException if it is none
     */
    static JWK read(Path file) {
        try {
            var pem = Files.readString(file, StandardCharsets.US_ASCII);
            return pem.contains(CERTIFICATE) ? certified(pem) : bare(pem);
        } catch (IOException | GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException("no public key in " + file, e);
        }
    }

    private static JWK certified(String pem) throws GeneralSecurityException, JOSEException {
        var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        var certificate =
                (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        return switch (certificate.getPublicKey()) {
            case ECPublicKey key -> new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
            case RSAPublicKey key -> new RSAKey.Builder(key).build();
            default -> throw new GeneralSecurityException("neither EC nor RSA");
        };
    }

    private static JWK bare(String pem) throws GeneralSecurityException {
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var encoded = new X509EncodedKeySpec(der);
        try {
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
            return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
        } catch (GeneralSecurityException e) {
            return new RSAKey.Builder(
                            (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded))
                    .build();
        }
    }
}
