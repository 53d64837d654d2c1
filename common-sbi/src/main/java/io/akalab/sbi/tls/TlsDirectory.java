package io.akalab.sbi.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes one setting of many: {@code akalab.sbi.tls.directory} stands for an SSL bundle of the PEM files there, TLS with
 * that bundle in both directions, certificates asked of clients, and the NF instance id that the certificate names. Each
 * of these can still be set otherwise.
 */
public final class TlsDirectory implements EnvironmentPostProcessor {

    /** The bundle's name. */
    public static final String BUNDLE = "sbi";

    /** The certificate in the directory, with those that lead to the CA, if any. */
    public static final String CERTIFICATE = "certificate.pem";

    /** Its private key, PKCS #8. */
    public static final String KEY = "key.pem";

    /** The certificates of the CAs that peers are believed by. */
    public static final String CA = "ca.pem";

    /** Settings that go with the certificate. */
    public static final String SETTINGS = "settings.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var directory = environment.getProperty("akalab.sbi.tls.directory", "");
        if (!directory.isBlank()) {
            var path = Path.of(directory).toAbsolutePath();
            environment.getPropertySources().addLast(new MapPropertySource("tls-directory", settings(path)));
        }
    }

    /** The bundle of a directory, for a client that is no Spring Boot application. */
    public static SslBundle bundle(Path directory) {
        var own = PemSslStoreDetails.forCertificate(location(directory, CERTIFICATE))
                .withPrivateKey(location(directory, KEY));
        return SslBundle.of(new PemSslStoreBundle(own, PemSslStoreDetails.forCertificate(location(directory, CA))));
    }

    private static Map<String, Object> settings(Path directory) {
        var settings = new HashMap<String, Object>();
        var bundle = "spring.ssl.bundle.pem." + BUNDLE;
        settings.put(bundle + ".keystore.certificate", location(directory, CERTIFICATE));
        settings.put(bundle + ".keystore.private-key", location(directory, KEY));
        settings.put(bundle + ".truststore.certificate", location(directory, CA));
        settings.put(bundle + ".reload-on-update", "true");
        settings.put("spring.ssl.bundle.watch.file.quiet-period", "1s");
        settings.put("server.ssl.bundle", BUNDLE);
        settings.put("server.ssl.client-auth", "need");
        NfCertificate.read(directory.resolve(CERTIFICATE))
                .nfInstanceId()
                .ifPresent(id -> settings.put("akalab.sbi.nf-instance-id", id.toString()));
        written(directory.resolve(SETTINGS)).forEach((name, value) -> settings.put(name.toString(), value));
        return settings;
    }

    private static String location(Path directory, String file) {
        return "file:" + directory.resolve(file).toAbsolutePath();
    }

    private static Properties written(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
