package io.akalab.lab.certs;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.CommandRun;
import io.akalab.sbi.tls.NfCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1OctetString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertsCommandTest {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CERT_SIGN = 5;

    @TempDir
    private Path directory;

    @Test
    void makesACaAndACertificateForEachFunction() throws Exception {
        assertThat(run().exitCode()).isZero();

        var ca = certificate("ca");
        assertThat(ca.getBasicConstraints()).isZero();
        assertThat(ca.getKeyUsage()[CERT_SIGN]).isTrue();
        for (var name : List.of("nrf", "udm", "ausf", "amf", "operator")) {
            var certificate = certificate(name);
            certificate.verify(ca.getPublicKey());
            assertThat(certificate.getIssuerX500Principal()).isEqualTo(ca.getSubjectX500Principal());
            assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
            assertThat(certificate.getKeyUsage()[DIGITAL_SIGNATURE]).isTrue();
            assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
            assertThat(names(certificate))
                    .contains("2 " + name, "2 localhost", "7 127.0.0.1", "7 0:0:0:0:0:0:0:1")
                    .contains("6 urn:uuid:"
                            + new NfCertificate(certificate).nfInstanceId().orElseThrow());
            assertThat(Files.readString(directory.resolve(name).resolve("ca.pem")))
                    .isEqualTo(Files.readString(directory.resolve("ca/certificate.pem")));
        }
    }

    @Test
    void saysWhichTypeAFunctionIs() throws Exception {
        run("--function", "smf:SMF");
        var extension = certificate("smf").getExtensionValue("1.3.6.1.5.5.7.1.34");
        // SEQUENCE of one IA5String.
        assertThat(ASN1OctetString.getInstance(extension).getOctets()).containsExactly(0x30, 5, 0x16, 3, 'S', 'M', 'F');
        assertThat(certificate("operator").getExtensionValue("1.3.6.1.5.5.7.1.34"))
                .isNull();
    }

    @Test
    void keepsPrivateKeysForTheirOwner() throws Exception {
        run();
        try (var files = Files.walk(directory)) {
            for (var key : files.filter(file -> file.endsWith("key.pem")).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void leavesWhatIsThereAlone() throws Exception {
        run();
        var before = contents();
        assertThat(run().out()).contains("was there");
        assertThat(contents()).isEqualTo(before);
        run("--function", "smf:SMF");
        assertThat(contents()).containsAllEntriesOf(before).containsKey("smf/certificate.pem");
    }

    @Test
    void renewsCertificatesWithTheSameIdsAndTheSameCa() throws Exception {
        run();
        var former = certificate("udm");
        var ca = Files.readString(directory.resolve("ca/certificate.pem"));
        run("--renew", "--days", "10");
        var renewed = certificate("udm");
        assertThat(renewed).isNotEqualTo(former);
        assertThat(new NfCertificate(renewed).nfInstanceId()).isEqualTo(new NfCertificate(former).nfInstanceId());
        assertThat(Files.readString(directory.resolve("ca/certificate.pem"))).isEqualTo(ca);
        assertThat(renewed.getNotAfter().toInstant())
                .isBefore(Instant.now().plus(Duration.ofDays(10)).plusSeconds(60));
    }

    @Test
    void makesEverythingAnewByForce() throws Exception {
        run();
        var former = certificate("udm");
        PublicKey ca = certificate("ca").getPublicKey();
        run("--force");
        assertThat(certificate("ca").getPublicKey()).isNotEqualTo(ca);
        assertThat(new NfCertificate(certificate("udm")).nfInstanceId())
                .isNotEqualTo(new NfCertificate(former).nfInstanceId());
    }

    @Test
    void namesTheOperatorInTheSettingsOfTheFunctions() throws Exception {
        run();
        var operator = new NfCertificate(certificate("operator")).nfInstanceId().orElseThrow();
        assertThat(Files.readString(directory.resolve("udm/settings.properties")))
                .contains("akalab.sbi.operators=" + operator);
    }

    @Test
    void refusesWrongInputs() {
        for (var wrong : List.of(
                new String[] {"--function", "SMF:smf"},
                new String[] {"--function", "udm:UDM"},
                new String[] {"--function", "ca:NRF"},
                new String[] {"--function", "../x:UDM"},
                new String[] {"--days", "0"},
                new String[] {"--renew", "--force"})) {
            assertThat(run(wrong).exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
        }
    }

    private CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of("certs", "--directory", directory.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private X509Certificate certificate(String name) {
        return NfCertificate.read(directory.resolve(name).resolve("certificate.pem"))
                .certificate();
    }

    private TreeMap<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static Set<String> names(X509Certificate certificate) throws Exception {
        var names = new TreeSet<String>();
        certificate.getSubjectAlternativeNames().forEach(name -> names.add(name.get(0) + " " + name.get(1)));
        return names;
    }
}
