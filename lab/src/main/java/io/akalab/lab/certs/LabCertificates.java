package io.akalab.lab.certs;

import io.akalab.sbi.tls.NfCertificate;
import io.akalab.sbi.tls.TlsDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A directory with a CA and, for each holder, one as {@code akalab.sbi.tls.directory} takes it. What is there already is
 * left alone.
 */
final class LabCertificates {

    static final String CA = "ca";

    private static final Duration CA_LIFETIME = Duration.ofDays(3650);

    private final Path directory;
    private final Renewal renewal;
    private final Duration lifetime;
    private final List<String> hosts;
    private final Instant now;

    /** What becomes of certificates that are there. */
    enum Renewal {
        /** They stay. */
        NONE,
        /** They are made anew with the same CA and the same instance ids. */
        CERTIFICATES,
        /** They are made anew, and so are the CA and the instance ids. */
        EVERYTHING
    }

    /**
     * Certificates in a directory.
     *
     * @param lifetime of those that are made
     * @param hosts DNS names and addresses of all holders beside their own names
     */
    LabCertificates(Path directory, Renewal renewal, Duration lifetime, List<String> hosts, Instant now) {
        this.directory = directory;
        this.renewal = renewal;
        this.lifetime = lifetime;
        this.hosts = List.copyOf(hosts);
        this.now = now;
    }

    /** A certificate that is there now. */
    record Present(Holder holder, X509Certificate certificate, UUID nfInstanceId, boolean isNew) {}

    /** Makes what is missing. */
    List<Present> make(List<Holder> holders) {
        var authority = authority();
        var all = new ArrayList<Present>();
        var operator = present(authority, Holder.OPERATOR);
        for (var holder : holders) {
            all.add(present(authority, holder));
            writeSettings(holder, operator.nfInstanceId());
        }
        all.add(operator);
        return all;
    }

    private CertificateAuthority authority() {
        var certificate = directory.resolve(CA).resolve(TlsDirectory.CERTIFICATE);
        var key = directory.resolve(CA).resolve(TlsDirectory.KEY);
        if (Files.exists(certificate) && renewal != Renewal.EVERYTHING) {
            return new CertificateAuthority(NfCertificate.read(certificate).certificate(), PemFiles.readKey(key));
        }
        var made = CertificateAuthority.make(now, CA_LIFETIME);
        PemFiles.write(key, made.key());
        PemFiles.write(certificate, made.certificate());
        return made;
    }

    private Present present(CertificateAuthority authority, Holder holder) {
        var own = directory.resolve(holder.name());
        var former = former(own.resolve(TlsDirectory.CERTIFICATE));
        var id = former.flatMap(NfCertificate::nfInstanceId);
        if (renewal == Renewal.NONE && former.isPresent() && id.isPresent()) {
            return new Present(holder, former.get().certificate(), id.get(), false);
        }
        var kept = renewal == Renewal.EVERYTHING ? Optional.<UUID>empty() : id;
        return certify(authority, holder, kept.orElseGet(UUID::randomUUID));
    }

    private Present certify(CertificateAuthority authority, Holder holder, UUID id) {
        var names = new ArrayList<>(List.of(holder.name()));
        hosts.stream().filter(host -> !names.contains(host)).forEach(names::add);
        var made = authority.certify(holder, id, names, now, lifetime);
        var own = directory.resolve(holder.name());
        PemFiles.write(own.resolve(TlsDirectory.KEY), made.key());
        PemFiles.write(own.resolve(TlsDirectory.CERTIFICATE), made.certificate());
        PemFiles.write(own.resolve(TlsDirectory.CA), authority.certificate());
        return new Present(holder, made.certificate(), id, true);
    }

    private static Optional<NfCertificate> former(Path file) {
        return Files.exists(file) ? Optional.of(NfCertificate.read(file)) : Optional.empty();
    }

    private void writeSettings(Holder holder, UUID operator) {
        var file = directory.resolve(holder.name()).resolve(TlsDirectory.SETTINGS);
        if (Files.exists(file) && renewal != Renewal.EVERYTHING) {
            return;
        }
        var text = "# Read with the certificate, where akalab.sbi.tls.directory is this directory.\n"
                + "# Who may use provisioning and the lab's own APIs: the holder of ../operator/certificate.pem.\n"
                + "akalab.sbi.operators=" + operator + "\n";
        PemFiles.write(file, text);
    }
}
