package io.akalab.sbi.health;

import io.akalab.sbi.tls.TlsDirectory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;

/**
 * The health check of the container images: exit code 0 when this container's service says that it is ready, 1
 * otherwise. It is a program of its own because an image need not hold a shell or an HTTP client.
 */
public final class HealthCheck {

    /** The environment's name of akalab.sbi.tls.directory: where it is set, the service asks its own check for a certificate. */
    private static final String CERTIFICATES = "AKALAB_SBI_TLS_DIRECTORY";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private HealthCheck() {}

    /** Asks the service on the loopback port {@code SERVER_PORT}, or the URI given as the only argument. */
    public static void main(String[] args) {
        URI readiness = args.length == 1 ? URI.create(args[0]) : readiness(System.getenv("SERVER_PORT"));
        System.exit(isReady(readiness) ? 0 : 1);
    }

    /** Whether the readiness endpoint answers 200 within two seconds; says on standard output what it answered. */
    static boolean isReady(URI readiness) {
        try {
            int status = status(readiness);
            System.out.println(readiness + " answered " + status);
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            System.out.println(readiness + " did not answer: " + e.getClass().getSimpleName());
            return false;
        }
    }

    private static URI readiness(String port) {
        var scheme = System.getenv(CERTIFICATES) == null ? "http" : "https";
        return URI.create(scheme + "://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    private static int status(URI readiness) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secured) {
            secured.setSSLSocketFactory(TlsDirectory.bundle(Path.of(System.getenv(CERTIFICATES)))
                    .createSslContext()
                    .getSocketFactory());
        }
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setInstanceFollowRedirects(false);
        return connection.getResponseCode();
    }
}
