package io.akalab.sbi.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of TLS, below {@code akalab.sbi.tls}; what is served is set by Spring Boot's {@code server.ssl}.
 *
 * @param directory where a function's certificate, key and CA are, as {@code ./akalab certs} lays them; setting it turns
 *     TLS on (see {@link TlsDirectory})
 * @param clientBundle the SSL bundle that peers are asked with; unless set, the one that is served with
 * @param keyLog a file to which the secrets of every connection are written, for Wireshark; unset, nothing is written
 */
@ConfigurationProperties("akalab.sbi.tls")
public record TlsProperties(
        @Nullable Path directory,
        @Nullable String clientBundle,
        @Nullable Path keyLog) {}
