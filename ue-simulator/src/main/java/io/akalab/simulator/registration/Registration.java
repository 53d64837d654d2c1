package io.akalab.simulator.registration;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.RegistrationType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.InitialUe;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeOutcome;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The registration of a UE through a gNB (TS 23.502 clause 4.2.2.2), and what happens to it after: updating, service, paging,
 * another gNB, de-registration. It writes down what was exchanged. It belongs to one thread at a time.
 */
public final class Registration {

    /** How long a UE waits for the end of its registration, T3510 (TS 24.501 table 10.2.1); T3517 and T3521 are as long. */
    public static final Duration T3510 = Duration.ofSeconds(15);

    /** How long to wait for the release that follows an end. */
    private static final Duration RELEASE = Duration.ofSeconds(1);

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Ue ue;
    private final Duration patience;
    private final ExchangeLog log = new ExchangeLog();
    private final UeConnection connection;

    /** A registration that waits as long as T3510 says. */
    public Registration(Ue ue, N2Link link, GNb gnb, long ranUeNgapId) {
        this(ue, link, gnb, ranUeNgapId, T3510);
    }

    public Registration(Ue ue, N2Link link, GNb gnb, long ranUeNgapId, Duration patience) {
        this(ue, link, gnb, () -> ranUeNgapId, patience);
    }

    /**
     * A registration at a gNB that many share.
     *
     * @param ranUeNgapIds gives each connection of the UE a name that no other has
     * @param patience how long to wait for the network within a procedure
     */
    public Registration(Ue ue, N2Link link, GNb gnb, LongSupplier ranUeNgapIds, Duration patience) {
        this.ue = ue;
        this.patience = patience;
        this.connection = new UeConnection(ue, link, gnb, ranUeNgapIds, log);
    }

    /** Registers {@code ue} through a gNB of its own. */
    public static Outcome register(Ue ue, N2Link link) {
        return new Registration(ue, link, new GNb(), 1).register();
    }

    /** Tells {@code viewer} the plain text of each ciphered message, after that: for a lab, on purpose. */
    public Registration showingDeciphered(BiConsumer<Octets, Octets> viewer) {
        log.showDeciphered(viewer);
        return this;
    }

    /** What was exchanged so far. */
    public List<Exchange> exchanges() {
        return log.all();
    }

    /** The AMF's name of the association; 0 before there is one. */
    public long amfUeNgapId() {
        return connection.amfUeNgapId();
    }

    /** Whether the UE has a connection to the network. */
    public boolean isConnected() {
        return connection.connected();
    }

    /** Registers the UE over a new connection. */
    public Outcome register() {
        return register(RegistrationType.INITIAL);
    }

    /**
     * Registers the UE over a new connection, or updates its registration over the one that it has.
     *
     * @throws IllegalStateException if there is nothing to update
     */
    public Outcome register(RegistrationType type) {
        boolean anew = type == RegistrationType.INITIAL || type == RegistrationType.EMERGENCY;
        return run(() -> {
            if (anew || !connection.connected()) {
                connection.abandon();
            }
            connection.initialOrUplink(
                    ue.register(type),
                    type == RegistrationType.EMERGENCY ? InitialUe.EMERGENCY : InitialUe.MO_SIGNALLING,
                    type != RegistrationType.PERIODIC_UPDATING);
        });
    }

    /**
     * Has the network serve an idle UE again.
     *
     * @throws IllegalStateException if the UE is not registered, or not idle
     */
    public Outcome requestService() {
        return requestService(false);
    }

    /**
     * Waits at most as long as {@code wait} for the network to page the UE, and answers.
     *
     * @throws IllegalStateException if the UE is not registered, or not idle
     */
    public Outcome awaitPaging(Duration wait) {
        requireIdle();
        var guti = ue.guti().orElseThrow(() -> new IllegalStateException("the UE has no name to be paged by"));
        try {
            return connection.link().awaitPaging(guti, wait)
                    ? requestService(true)
                    : new Outcome.Failed("the network does not page the UE within " + wait.toSeconds() + " s");
        } catch (N2LinkException e) {
            return failed(e);
        }
    }

    private Outcome requestService(boolean paged) {
        requireIdle();
        return run(() -> connection.initialOrUplink(
                ue.requestService(paged), paged ? InitialUe.MT_ACCESS : InitialUe.MO_SIGNALLING, true));
    }

    private void requireIdle() {
        if (connection.connected()) {
            throw new IllegalStateException("the UE is connected: it asks for nothing that it has");
        }
    }

    /**
     * Asks for a PDU session over the connection.
     *
     * @throws IllegalStateException if the UE has no connection
     */
    public Outcome requestSession() {
        requireConnected();
        try {
            connection.uplink(ue.requestSession());
            exchangeUntil(() -> ue.sessionAnswer().isPresent());
            return ue.sessionAnswer()
                    .<Outcome>map(Outcome.SessionAnswered::new)
                    .orElseGet(() -> new Outcome.Failed(reason(0)));
        } catch (N2LinkException e) {
            return failed(e);
        }
    }

    /** The gNB has seen nothing of the UE for long, and has the AMF release its connection (TS 23.502 clause 4.2.6). */
    public Outcome goIdle() {
        requireConnected();
        try {
            connection.send(new N2Uplink.UeContextReleaseRequest("radioNetwork/user-inactivity"));
            exchangeUntil(() -> false);
            return connection.connected() ? new Outcome.Failed(reason(0)) : new Outcome.Idle();
        } catch (N2LinkException e) {
            return failed(e);
        }
    }

    /**
     * Hands the UE over to a cell of another gNB, which has the AMF switch the path (TS 23.502 clause 4.9.1.2.2). All that
     * follows goes over that gNB.
     *
     * @throws IllegalStateException if the UE has no connection, or no keys at its gNB
     */
    public Outcome switchPath(N2Link targetLink, GNb target, LongSupplier targetIds) {
        requireConnected();
        try {
            return switch (connection.switchPath(targetLink, target, targetIds)) {
                case N2Downlink.PathSwitchRequestAcknowledge acknowledge ->
                    new Outcome.PathSwitched(acknowledge.ncc(), connection.keysAgree());
                case N2Downlink.PathSwitchRequestFailure(var cause) ->
                    new Outcome.Failed("the AMF refuses the path switch: " + cause);
                case N2Downlink.ErrorIndication(var cause) ->
                    new Outcome.Failed("the AMF answers the path switch with an Error Indication: " + cause);
                default -> new Outcome.Failed("the AMF does not answer the path switch");
            };
        } catch (N2LinkException e) {
            return failed(e);
        }
    }

    private void requireConnected() {
        if (!connection.connected()) {
            throw new IllegalStateException("the UE has no connection");
        }
    }

    /** De-registers the UE, which must be registered; with switch-off, nobody waits for an answer. */
    public Outcome deregister(DeregistrationType type) {
        return run(() -> connection.initialOrUplink(ue.deregister(type), InitialUe.MO_SIGNALLING, false));
    }

    /**
     * Takes what the AMF sends by itself, such as a de-registration, waiting at most as long as {@code wait} for it. A UE that
     * is to register again does.
     */
    public Outcome await(Duration wait) {
        return run(() -> connection.poll(wait));
    }

    /**
     * Takes what the AMF sends until a message of this NGAP or NAS name has been exchanged, either way, from now on, such as
     * {@code UEContextModificationResponse}; at most for as long as {@code wait}. Whether it was.
     */
    public boolean awaitExchange(String name, Duration wait) {
        int first = log.size();
        exchangeUntil(() -> log.has(name, first), wait);
        return log.has(name, first);
    }

    /** How the UE's last procedure went, and whether both sides have the same keys now. */
    public Outcome outcome() {
        return outcome(0);
    }

    private Outcome run(Runnable start) {
        int first = log.size();
        try {
            exchange(start);
            if (ue.reRegistrationRequired()) {
                exchange(() -> {
                    connection.abandon();
                    connection.initialOrUplink(ue.register(), InitialUe.MO_SIGNALLING, true);
                });
            }
            return outcome(first);
        } catch (N2LinkException e) {
            return failed(e);
        }
    }

    private Outcome failed(N2LinkException e) {
        ue.giveUp();
        return new Outcome.Failed(String.valueOf(e.getMessage()));
    }

    /** A registered UE has nothing to wait for; one that was turned away waits for its release. */
    private void exchange(Runnable start) {
        start.run();
        exchangeUntil(() -> !(ue.outcome() instanceof UeOutcome.Pending));
        if (connection.connected() && isOver(ue.outcome())) {
            connection.poll(RELEASE);
            connection.takeAll();
        }
    }

    private void exchangeUntil(BooleanSupplier done) {
        exchangeUntil(done, patience);
    }

    private void exchangeUntil(BooleanSupplier done, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        connection.takeAll();
        while (connection.connected() && !done.getAsBoolean() && System.nanoTime() < end) {
            connection.poll(shorter(Duration.ofNanos(end - System.nanoTime())));
            connection.takeAll();
        }
    }

    private static Duration shorter(Duration left) {
        return left.compareTo(POLL) < 0 ? left : POLL;
    }

    private static boolean isOver(UeOutcome outcome) {
        return switch (outcome) {
            case UeOutcome.Rejected _, UeOutcome.AuthenticationRejected _, UeOutcome.Deregistered _ -> true;
            case UeOutcome.Pending _, UeOutcome.Registered _, UeOutcome.Served _, UeOutcome.ServiceRejected _ -> false;
        };
    }

    private Outcome outcome(int first) {
        return switch (ue.outcome()) {
            case UeOutcome.Registered() -> new Outcome.Registered(ue.keys().orElseThrow(), connection.keysAgree());
            case UeOutcome.Rejected(var cause) -> new Outcome.Rejected(cause);
            case UeOutcome.AuthenticationRejected() -> new Outcome.AuthenticationRejected();
            case UeOutcome.Served() -> new Outcome.Served(connection.keysAgree());
            case UeOutcome.ServiceRejected(var cause) -> new Outcome.ServiceRejected(cause);
            case UeOutcome.Deregistered() -> new Outcome.Deregistered();
            case UeOutcome.Pending() -> {
                ue.giveUp();
                yield new Outcome.Failed(reason(first));
            }
        };
    }

    private String reason(int first) {
        var lost = log.lossFrom(first);
        if (lost.isPresent()) {
            return "the association with the AMF is gone: " + lost.get();
        }
        var error = log.lastError(first);
        return connection.connected()
                ? "the network sends nothing more after " + log.lastNasName() + error
                : "the network released the connection after " + log.lastNasName() + error;
    }
}
