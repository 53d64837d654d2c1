package io.akalab.sbi.server;

import io.akalab.sbi.tls.TlsAutoConfiguration;
import io.akalab.sbi.tls.TlsContexts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** TLS of the server, where Spring Boot's {@code server.ssl.bundle} names a bundle. */
@AutoConfiguration(after = TlsAutoConfiguration.class)
public class ServedTlsAutoConfiguration {

    /** After Spring Boot's, which says which bundle is served. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> servedTls(SslBundles bundles, TlsContexts contexts) {
        return jetty -> {
            var ssl = jetty.getSsl();
            if (ssl != null && ssl.isEnabled() && ssl.getBundle() != null) {
                jetty.addServerCustomizers(new ServedTls(bundles, ssl.getBundle(), contexts));
            }
        };
    }
}
