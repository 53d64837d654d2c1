package io.akalab.sbi.server;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
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

    // Jetty's HTTP/2 ends the whole connection over a head that is too large, and with it everybody else's requests. So
    // its own bound is put higher, and HeadLimit refuses the one request.
    private void replaceHttp2(AbstractConnector connector) {
        var http2 = connector.getConnectionFactory(HTTP2CServerConnectionFactory.class);
        if (http2 == null) {
            return;
        }
        var configuration = new HttpConfiguration(http2.getHttpConfiguration());
        configuration.addCustomizer(new HeadLimit(configuration.getRequestHeaderSize()));
        configuration.setRequestHeaderSize(configuration.getRequestHeaderSize() * HEAD_SLACK);
        connector.removeConnectionFactory(http2.getProtocol());
        var roomy = new HTTP2CServerConnectionFactory(configuration);
        roomy.setMaxConcurrentStreams(maxConcurrentStreams);
        // A peer that gives up on requests resets their streams: as many at once as it may have under way.
        roomy.setRateControlFactory(new WindowRateControl.Factory(maxConcurrentStreams));
        connector.addConnectionFactory(roomy);
    }
}
