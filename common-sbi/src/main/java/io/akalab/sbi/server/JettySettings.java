package io.akalab.sbi.server;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.WindowRateControl;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.JettyServerCustomizer;

/** Room for many requests on the few connections that peers share, and errors as problems. */
final class JettySettings implements JettyServerCustomizer {

    private static final int HEAD_SLACK = 8;

    private final int maxConcurrentStreams;
    private final JettyProblems problems;

    JettySettings(int maxConcurrentStreams, JettyProblems problems) {
        this.maxConcurrentStreams = maxConcurrentStreams;
        this.problems = problems;
    }

    @Override
    public void customize(Server server) {
        server.setErrorHandler(problems);
        for (var connector : server.getConnectors()) {
            if (connector instanceof AbstractConnector http) {
                configurations(http).forEach(UriForm::apply);
                replaceHttp2(http);
            }
        }
    }

    /** Those of the protocols, which may share one. */
    private static Set<HttpConfiguration> configurations(AbstractConnector connector) {
        return connector.getConnectionFactories().stream()
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    // The order stays: ALPN chooses the first protocol that the client offers too.
    private void replaceHttp2(AbstractConnector connector) {
        connector.setConnectionFactories(connector.getConnectionFactories().stream()
                .map(factory -> factory instanceof HTTP2ServerConnectionFactory http2 ? roomy(http2) : factory)
                .toList());
    }

    // Jetty's HTTP/2 ends the whole connection over a head that is too large, and with it everybody else's requests. So
    // its own bound is put higher, and HeadLimit refuses the one request.
    private HTTP2ServerConnectionFactory roomy(HTTP2ServerConnectionFactory http2) {
        var configuration = new HttpConfiguration(http2.getHttpConfiguration());
        configuration.addCustomizer(new HeadLimit(configuration.getRequestHeaderSize()));
        configuration.setRequestHeaderSize(configuration.getRequestHeaderSize() * HEAD_SLACK);
        var roomy = http2 instanceof HTTP2CServerConnectionFactory
                ? new HTTP2CServerConnectionFactory(configuration)
                : new HTTP2ServerConnectionFactory(configuration);
        roomy.setMaxConcurrentStreams(maxConcurrentStreams);
        // A peer that gives up on requests resets their streams: as many at once as it may have under way.
        roomy.setRateControlFactory(new WindowRateControl.Factory(maxConcurrentStreams));
        return roomy;
    }
}
