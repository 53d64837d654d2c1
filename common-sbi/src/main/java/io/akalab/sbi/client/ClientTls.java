package io.akalab.sbi.client;

import io.akalab.sbi.tls.TlsContexts;
import java.net.SocketAddress;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * TLS of the client: 1.3 with HTTP/2, our own certificate shown, the peer's verified against the CA of the bundle and
 * against the host of the URI. When the bundle changes, new connections are made with what is in it then.
 */
final class ClientTls implements TlsStrategy {

    private static final Logger log = LoggerFactory.getLogger(ClientTls.class);
    private static final TlsConfig HTTP_2 = TlsConfig.custom()
            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
            .setSupportedProtocols(TLS.V_1_3)
            .build();

    private final TlsContexts contexts;
    private volatile TlsStrategy current;

    ClientTls(SslBundles bundles, String bundle, TlsContexts contexts) {
        this.contexts = contexts;
        this.current = strategy(bundles.getBundle(bundle));
        bundles.addBundleUpdateHandler(bundle, changed -> reload(bundle, changed));
    }

    @Override
    @Deprecated
    public boolean upgrade(
            TransportSecurityLayer session,
            HttpHost host,
            SocketAddress local,
            SocketAddress remote,
            Object attachment,
            Timeout timeout) {
        return current.upgrade(session, host, local, remote, HTTP_2, timeout);
    }

    @Override
    public void upgrade(
            TransportSecurityLayer session,
            NamedEndpoint endpoint,
            Object attachment,
            Timeout timeout,
            FutureCallback<TransportSecurityLayer> callback) {
        current.upgrade(session, endpoint, HTTP_2, timeout, callback);
    }

    private void reload(String bundle, SslBundle changed) {
        try {
            current = strategy(changed);
            log.info("New connections are made with the changed SSL bundle {}", bundle);
        } catch (RuntimeException e) {
            log.error("The changed SSL bundle {} is no good, the former is used on: {}", bundle, e.toString());
        }
    }

    private TlsStrategy strategy(SslBundle bundle) {
        return ClientTlsStrategyBuilder.create()
                .setSslContext(contexts.of(bundle))
                .setTlsVersions(TLS.V_1_3)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                .buildAsync();
    }
}
