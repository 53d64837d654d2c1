package io.akalab.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The certificate that the load's AMF shows, of a directory that {@code ./akalab certs} has made. */
record Requester(Path directory) {

    private static final char[] NO_PASSWORD = {};

    /** A context with the AMF's certificate, which trusts the lab's CA. */
    SSLContext context() throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own(), NO_PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority());
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** The NF instance id in the certificate (TS 33.310 clause 6.1.3c). */
    String nfInstanceId() throws GeneralSecurityException, IOException {
        var names = ((java.security.cert.X509Certificate) certificate("certificate.pem")).getSubjectAlternativeNames();
        return names.stream()
                .map(name -> name.get(1).toString())
                .filter(name -> name.startsWith("urn:uuid:"))
                .map(name -> name.substring("urn:uuid:".length()))
                .findFirst()
                .orElseThrow();
    }

    private KeyStore own() throws GeneralSecurityException, IOException {
        var store = empty();
        store.setKeyEntry("own", key(), NO_PASSWORD, new Certificate[] {certificate("certificate.pem")});
        return store;
    }

    private KeyStore authority() throws GeneralSecurityException, IOException {
        var store = empty();
        store.setCertificateEntry("ca", certificate("ca.pem"));
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        @Nullable InputStream nothing = null;
        store.load(nothing, NO_PASSWORD);
        return store;
    }

    private Certificate certificate(String file) throws GeneralSecurityException, IOException {
        try (var pem = Files.newInputStream(directory.resolve(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    private PrivateKey key() throws GeneralSecurityException, IOException {
        var pem = Files.readString(directory.resolve("key.pem")).replaceAll("-----[^-]*-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }
}
