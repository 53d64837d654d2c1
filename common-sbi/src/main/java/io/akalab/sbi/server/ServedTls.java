package io.akalab.sbi.server;

import io.akalab.sbi.tls.TlsContexts;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * TLS of the server: 1.3 and no other, and a new certificate for new connections when the bundle changes, which Spring
 * Boot does not do for Jetty.
 */
final class ServedTls implements JettyServerCustomizer {

    private static final Logger log = LoggerFactory.getLogger(ServedTls.class);

    private final SslBundles bundles;
    private final String bundle;
    private final TlsContexts contexts;

    ServedTls(SslBundles bundles, String bundle, TlsContexts contexts) {
        this.bundles = bundles;
        this.bundle = bundle;
        this.contexts = contexts;
    }

    @Override
    public void customize(Server server) {
        for (var connector : server.getConnectors()) {
            trustAnyHost(connector);
            Optional.ofNullable(connector.getConnectionFactory(SslConnectionFactory.class))
                    .map(SslConnectionFactory::getSslContextFactory)
                    .ifPresent(this::configure);
        }
    }

    private void configure(SslContextFactory.Server ssl) {
        ssl.setIncludeProtocols(TlsContexts.PROTOCOL);
        ssl.setExcludeProtocols();
        ssl.setSslContext(contexts.of(bundles.getBundle(bundle)));
        bundles.addBundleUpdateHandler(bundle, changed -> reload(ssl, changed));
    }

    private void reload(SslContextFactory.Server ssl, SslBundle changed) {
        try {
            var context = contexts.of(changed);
            ssl.reload(factory -> factory.setSslContext(context));
            log.info("New connections are served with the changed SSL bundle {}", bundle);
        } catch (Exception e) {
            log.error("The changed SSL bundle {} is no good, the former is served on: {}", bundle, e.toString());
        }
    }

    // Which names a certificate is for is the client's to check; behind an SCP the authority is another one.
    private static void trustAnyHost(Connector connector) {
        for (var factory : connector.getConnectionFactories()) {
            if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                var secure = http.getHttpConfiguration().getCustomizer(SecureRequestCustomizer.class);
                if (secure != null) {
                    secure.setSniHostCheck(false);
                }
            }
        }
    }
}
