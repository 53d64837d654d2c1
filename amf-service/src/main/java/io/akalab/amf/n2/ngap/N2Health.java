package io.akalab.amf.n2.ngap;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether gNBs are waited for; down if they should be and no address could be had. */
final class N2Health implements HealthIndicator {

    private final N2Server server;
    private final Gnbs gnbs;

    N2Health(N2Server server, Gnbs gnbs) {
        this.server = server;
        this.gnbs = gnbs;
    }

    @Override
    public Health health() {
        return Health.status(server.isServed() ? "UP" : "DOWN")
                .withDetail("addresses", server.addresses().toString())
                .withDetail("gnbs", gnbs.setUp().size())
                .build();
    }
}
