package io.akalab.sbi.server;

import org.eclipse.jetty.http2.server.AbstractHTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.JettyServerCustomizer;

/** Room for many requests on the few connections that peers share, and errors as problems. */
final class JettySettings implements JettyServerCustomizer {

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
            for (var factory : connector.getConnectionFactories()) {
                if (factory instanceof AbstractHTTP2ServerConnectionFactory http2) {
                    http2.setMaxConcurrentStreams(maxConcurrentStreams);
                }
            }
        }
    }
}
