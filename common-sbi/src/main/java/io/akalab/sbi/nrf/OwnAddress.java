package io.akalab.sbi.nrf;

import io.akalab.sbi.SbiProperties;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The apiRoot under which others reach this function: {@code akalab.sbi.api-root}, else where it listens. */
public final class OwnAddress {

    private final @Nullable URI setting;
    private final Environment environment;
    private volatile int port;

    OwnAddress(SbiProperties properties, Environment environment) {
        this.setting = properties.apiRoot();
        this.environment = environment;
    }

    @EventListener
    void listens(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** The apiRoot; the port is known once the server listens. */
    public URI apiRoot() {
        if (setting != null) {
            return setting;
        }
        var secured = environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate"));
        var host = host();
        return URI.create(
                (secured ? "https" : "http") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** The address that is listened on; one of the machine where that is any. */
    private String host() {
        try {
            var bound = environment.getProperty("server.address");
            var address = bound == null ? InetAddress.getLocalHost() : InetAddress.getByName(bound);
            return (address.isAnyLocalAddress() ? InetAddress.getLocalHost() : address).getHostAddress();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
