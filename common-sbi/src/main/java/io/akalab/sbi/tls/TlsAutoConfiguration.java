package io.akalab.sbi.tls;

import io.akalab.sbi.client.SbiClientAutoConfiguration;
import java.util.function.UnaryOperator;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** TLS of server and client, where bundles are named for them. */
@AutoConfiguration(before = SbiClientAutoConfiguration.class)
@EnableConfigurationProperties(TlsProperties.class)
public class TlsAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TlsAutoConfiguration.class);

    @Bean
    TlsContexts tlsContexts(TlsProperties properties) {
        var file = properties.keyLog();
        if (file == null) {
            return new TlsContexts(UnaryOperator.identity());
        }
        log.warn("akalab.sbi.tls.key-log is on: whoever reads {} can read every TLS connection", file);
        return new TlsContexts(new KeyLog(file)::observing);
    }

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

    @Bean
    @ConditionalOnExpression("'${akalab.sbi.tls.client-bundle:${server.ssl.bundle:}}' != ''")
    TlsStrategy clientTls(SslBundles bundles, TlsContexts contexts, Environment environment) {
        var name = environment.resolveRequiredPlaceholders("${akalab.sbi.tls.client-bundle:${server.ssl.bundle:}}");
        return new ClientTls(bundles, name, contexts);
    }
}
