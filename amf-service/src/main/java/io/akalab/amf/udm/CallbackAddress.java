package io.akalab.amf.udm;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the AMF is reached by notifications: {@code akalab.sbi.api-root}, or the address and port that it serves. */
@Component
class CallbackAddress {

    private final @Nullable String apiRoot;
    private final String host;
    private volatile int port;

    CallbackAddress(Environment environment) {
        this.apiRoot = environment.getProperty("akalab.sbi.api-root");
        this.host = environment.getProperty("server.address", "127.0.0.1");
    }

    @EventListener
    void serving(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** The address of a UE's callback, e.g. {@code dereg-notify}. */
    String of(String callbackId, String callback) {
        var root = apiRoot == null ? "http://" + host + ":" + port : apiRoot;
        return root + "/namf-callback/v1/" + callbackId + "/" + callback;
    }
}
