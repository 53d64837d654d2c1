package io.akalab.sbi.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** A CA of the tests, which certifies anything. */
public final class TestCa {

    private static final Duration LONG = Duration.ofDays(30);

    private final X500Name name = new X500Name("CN=Test CA " + UUID.randomUUID());
    private final KeyPair keys = keyPair();
    private final X509CertificateHolder certificate =
            certify(name, keys, Instant.now().minusSeconds(60), Instant.now().plus(LONG), true, List.of());

    /** What a certificate says. */
    public record Subject(UUID nfInstanceId, List<GeneralName> hosts, Instant from, Instant until) {

        /** A function on this host. */
        public static Subject of(UUID nfInstanceId) {
            return new Subject(
                    nfInstanceId,
                    List.of(
                            new GeneralName(GeneralName.dNSName, "localhost"),
                            new GeneralName(GeneralName.iPAddress, "127.0.0.1")),
                    Instant.now().minusSeconds(60),
                    Instant.now().plus(LONG));
        }

        public Subject expired() {
            return new Subject(
                    nfInstanceId,
                    hosts,
                    Instant.now().minus(LONG),
                    Instant.now().minusSeconds(60));
        }

        public Subject at(String dnsName) {
            return new Subject(nfInstanceId, List.of(new GeneralName(GeneralName.dNSName, dnsName)), from, until);
        }
    }

    /** Writes a directory as {@link TlsDirectory} takes it, each file replaced at once. */
    public Path write(Path directory, Subject subject) {
        var own = keyPair();
        var names = new ArrayList<>(subject.hosts());
        names.add(new GeneralName(GeneralName.uniformResourceIdentifier, "urn:uuid:" + subject.nfInstanceId()));
        var holder = certify(new X500Name("CN=function"), own, subject.from(), subject.until(), false, names);
        try {
            Files.createDirectories(directory);
            replace(directory.resolve(TlsDirectory.KEY), new JcaPKCS8Generator(own.getPrivate(), null).generate());
            replace(directory.resolve(TlsDirectory.CERTIFICATE), holder);
            replace(directory.resolve(TlsDirectory.CA), certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** A context of a client with what is in a directory. */
    public static SSLContext context(Path directory) {
        return context(directory, directory);
    }

    /** A context of a client with the certificate of one directory and the CA of another. */
    public static SSLContext context(Path own, Path believed) {
        var key = PemSslStoreDetails.forCertificate("file:" + own.resolve(TlsDirectory.CERTIFICATE))
                .withPrivateKey("file:" + own.resolve(TlsDirectory.KEY));
        return SslBundle.of(new PemSslStoreBundle(key, trust(believed))).createSslContext();
    }

    /** A context of a client without a certificate. */
    public static SSLContext contextWithoutCertificate(Path directory) {
        return SslBundle.of(new PemSslStoreBundle(null, trust(directory))).createSslContext();
    }

    private static PemSslStoreDetails trust(Path directory) {
        return PemSslStoreDetails.forCertificate("file:" + directory.resolve(TlsDirectory.CA));
    }

    private X509CertificateHolder certify(
            X500Name subject, KeyPair of, Instant from, Instant until, boolean ca, List<GeneralName> names) {
        try {
            var serial = new BigInteger(64, new SecureRandom());
            var builder = new JcaX509v3CertificateBuilder(
                    name, serial, Date.from(from), Date.from(until), subject, of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            if (!names.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void replace(Path file, Object content) throws IOException {
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
            writer.writeObject(content);
        }
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, pem.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
