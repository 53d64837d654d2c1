package io.akalab.sbi.tls;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A certificate of a network function, which names it by its instance id (TS 33.310 clause 6.1.3c). */
public record NfCertificate(X509Certificate certificate) {

    private static final String REQUEST_ATTRIBUTE = "jakarta.servlet.request.X509Certificate";
    private static final int URI_NAME = 6;
    private static final String UUID_URN = "urn:uuid:";

    /**
     * The first certificate of a PEM file.
     *
     * @throws IllegalStateException if there is none
     */
    public static NfCertificate read(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            return new NfCertificate(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("no certificate in " + pem, e);
        }
    }

    /** The certificate that the client of a request showed, and TLS has verified; empty where it showed none. */
    public static Optional<NfCertificate> of(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(new NfCertificate(chain[0]))
                : Optional.empty();
    }

    /** The NF instance id: of the subject's alternative names the one that is a UUID's URN; empty if there is none. */
    public Optional<UUID> nfInstanceId() {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Optional.empty()
                    : names.stream()
                            .filter(name -> name.getFirst() instanceof Integer type && type == URI_NAME)
                            .map(name -> String.valueOf(name.get(1)))
                            .flatMap(name -> uuid(name).stream())
                            .findFirst();
        } catch (CertificateParsingException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String urn) {
        if (!urn.toLowerCase(Locale.ROOT).startsWith(UUID_URN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(urn.substring(UUID_URN.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
