package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.N2;
import io.akalab.crypto.Octets;
import io.akalab.amf.n2.ngap.ue.LogThinning;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.AssociationHandler;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Listener;
import io.akalab.ngap.transport.N2Transports;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Waits for gNBs while the AMF runs: the last to be started, and the first to be stopped, after the gNBs were told. */
final class N2Server implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(N2Server.class);

    private final NgapProperties properties;
    private final NgapCapture capture;
    private final Gnbs gnbs;
    private final NodeProcedures procedures;
    private final AmfProcedures farewell;
    private final N2 n2;
    private final Clock clock;
    private final List<N2Listener> listeners = new CopyOnWriteArrayList<>();
    private final LogThinning turnedAway = new LogThinning();
    private volatile boolean running;

    N2Server(
            NgapProperties properties,
            NgapCapture capture,
            Gnbs gnbs,
            NodeProcedures procedures,
            AmfProcedures farewell,
            N2 n2,
            Clock clock) {
        this.properties = properties;
        this.capture = capture;
        this.gnbs = gnbs;
        this.procedures = procedures;
        this.farewell = farewell;
        this.n2 = n2;
        this.clock = clock;
    }

    /**
     * Listens.
     *
     * @throws IllegalStateException if an address that was asked for cannot be had
     */
    @Override
    public void start() {
        var missing = N2Transports.whyNoSctp();
        for (var address : properties.listenOn(missing.isEmpty())) {
            listen(address);
        }
        if (!properties.isExplicit()) {
            missing.ifPresent(reason -> log.warn("N2 has no SCTP here, and is served over TCP instead: {}", reason));
        }
        running = true;
    }

    private void listen(N2Address address) {
        try {
            var listener = N2Transports.listen(address, this::accept, capture);
            listeners.add(listener);
            log.info("N2 is served at {}", listener.address());
        } catch (IOException e) {
            if (properties.isExplicit()) {
                close();
                throw new IllegalStateException("N2: " + e.getMessage(), e);
            }
            log.warn("N2 is not served at {}, where it would be by default: {}", address, e.getMessage());
        }
    }

    private AssociationHandler accept(Association association) {
        var gnb = new GnbAssociation(association, gnbs, procedures, n2, clock.instant());
        if (gnbs.enter(gnb)) {
            return gnb;
        }
        if (turnedAway.next()) {
            log.warn("N2: there are as many associations as there may be, {} was one too many", gnb.address());
        }
        association.abort("there are as many associations as there may be");
        return Deaf.INSTANCE;
    }

    /** Where gNBs are waited for. */
    List<N2Address> addresses() {
        return listeners.stream().map(N2Listener::address).toList();
    }

    /** Whether all is as the settings have it: something is served, or nothing shall be. */
    boolean isServed() {
        return !listeners.isEmpty()
                || properties.listenOn(N2Transports.hasSctp()).isEmpty();
    }

    @Override
    public void stop() {
        farewell.leave();
        close();
        running = false;
    }

    private void close() {
        listeners.forEach(N2Listener::close);
        listeners.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Does not listen to an association that was one too many. */
    private enum Deaf implements AssociationHandler {
        INSTANCE;

        @Override
        public void received(Association association, int stream, Octets message) {}

        @Override
        public void closed(Association association, String reason) {}
    }
}
