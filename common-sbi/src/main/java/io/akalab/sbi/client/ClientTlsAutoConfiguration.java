package io.akalab.sbi.client;

import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.tls.TlsAutoConfiguration;
import io.akalab.sbi.tls.TlsContexts;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** TLS of the client, where a bundle is named for it, and requests that no token goes with. */
@AutoConfiguration(after = TlsAutoConfiguration.class)
public class ClientTlsAutoConfiguration {

    private static final String BUNDLE = "${akalab.sbi.tls.client-bundle:${server.ssl.bundle:}}";

    @Bean
    @ConditionalOnExpression("'" + BUNDLE + "' != ''")
    TlsStrategy clientTls(SslBundles bundles, TlsContexts contexts, Environment environment) {
        return new ClientTls(bundles, environment.resolveRequiredPlaceholders(BUNDLE), contexts);
    }

    @Bean
    PlainClient plainClient(CloseableHttpAsyncClient sbiHttpClient, SbiProperties properties) {
        return new PlainClient(sbiHttpClient, properties.client().responseTimeout());
    }
}
