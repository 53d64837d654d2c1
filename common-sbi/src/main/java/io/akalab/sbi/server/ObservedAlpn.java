package io.akalab.sbi.server;

import io.akalab.sbi.tls.ObservedEngine;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.alpn.java.server.JDK9ServerALPNProcessor;

/** Jetty's ALPN for engines that the key log observes; found by Jetty as a service. */
public final class ObservedAlpn extends JDK9ServerALPNProcessor {

    @Override
    public boolean appliesTo(SSLEngine engine) {
        return engine instanceof ObservedEngine;
    }
}
