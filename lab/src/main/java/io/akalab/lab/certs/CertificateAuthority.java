package io.akalab.lab.certs;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The CA of a lab: P-256, with the profiles of TS 33.310 clauses 6.1.2 and 6.1.3c for itself and for network functions. */
record CertificateAuthority(X509Certificate certificate, PrivateKey key) {

    /** NFTypes (RFC 9310 clause 3). */
    private static final ASN1ObjectIdentifier NF_TYPES = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.34");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 159;

    /** Clocks in a lab differ. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    /** A certificate and the key that it is of. */
    record Certified(X509Certificate certificate, PrivateKey key) {}

    /** A new CA. */
    static CertificateAuthority make(Instant now, Duration lifetime) {
        var pair = keyPair();
        // The name tells CAs apart: two of one name and different keys make for errors that nobody understands.
        var name = new X500Principal(
                "O=AKA Lab, CN=AKA Lab CA " + UUID.randomUUID().toString().substring(0, 8));
        try {
            var builder = builder(name, name, pair, now, lifetime);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(signed(builder, pair.getPrivate()), pair.getPrivate());
        } catch (IOException e) {
            throw new IllegalStateException("no CA certificate", e);
        }
    }

    /** A certificate, for both ends of TLS, with a new key. */
    Certified certify(Holder holder, UUID nfInstanceId, List<String> hosts, Instant now, Duration lifetime) {
        var pair = keyPair();
        var name = new X500Principal("O=AKA Lab, CN=" + holder.name());
        try {
            var builder = builder(certificate.getSubjectX500Principal(), name, pair, now, lifetime);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(certificate.getPublicKey()));
            builder.addExtension(Extension.subjectAlternativeName, false, names(nfInstanceId, hosts));
            if (holder.nfType() != null) {
                builder.addExtension(NF_TYPES, false, new DERSequence(new DERIA5String(holder.nfType())));
            }
            return new Certified(signed(builder, key), pair.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no certificate for " + holder.name(), e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair pair, Instant now, Duration lifetime)
            throws IOException {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(lifetime)),
                subject,
                pair.getPublic());
        try {
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-1, which names keys", e);
        }
        return builder;
    }

    private static GeneralNames names(UUID nfInstanceId, List<String> hosts) {
        var names = new ArrayList<GeneralName>();
        names.add(new GeneralName(GeneralName.uniformResourceIdentifier, Holder.uri(nfInstanceId)));
        for (var host : hosts) {
            var isAddress = host.contains(":") || host.matches("[0-9.]+");
            names.add(new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate could not be signed", e);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256", e);
        }
    }
}
