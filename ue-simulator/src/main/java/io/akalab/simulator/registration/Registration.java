package io.akalab.simulator.registration;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.message.MessageFields;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.registration.Exchange.Field;
import io.akalab.simulator.ue.NasPdu;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * The registration of a UE through a gNB (TS 23.502 clause 4.2.2.2), and its de-registration over the same association. It
 * writes down what was exchanged. It belongs to one thread at a time.
 */
public final class Registration {

    /** How long a UE waits for the end of its registration, T3510 (TS 24.501 table 10.2.1). */
    public static final Duration T3510 = Duration.ofSeconds(15);

    /** How long to wait for the release that follows an end. */
    private static final Duration RELEASE = Duration.ofSeconds(1);

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Ue ue;
    private final N2Link link;
    private final GNb gnb;
    private final long ranUeNgapId;
    private final Duration patience;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Queue<N2Downlink> received = new ArrayDeque<>();
    private long amfUeNgapId;
    private boolean connected;

    /** A registration that waits as long as T3510 says. */
    public Registration(Ue ue, N2Link link, GNb gnb, long ranUeNgapId) {
        this(ue, link, gnb, ranUeNgapId, T3510);
    }

    public Registration(Ue ue, N2Link link, GNb gnb, long ranUeNgapId, Duration patience) {
        this.ue = ue;
        this.link = link;
        this.gnb = gnb;
        this.ranUeNgapId = ranUeNgapId;
        this.patience = patience;
    }

    /** Registers {@code ue} through a gNB of its own. */
    public static Outcome register(Ue ue, N2Link link) {
        return new Registration(ue, link, new GNb(), 1).register();
    }

    /** What was exchanged so far. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The AMF's name of the association; 0 before there is one. */
    public long amfUeNgapId() {
        return amfUeNgapId;
    }

    /** Registers the UE. */
    public Outcome register() {
        return run(this::startRegistration);
    }

    /** De-registers the UE, which must be registered; with switch-off, nobody waits for an answer. */
    public Outcome deregister(DeregistrationType type) {
        return run(() -> initialOrUplink(ue.deregister(type)));
    }

    /** Takes what the AMF sends by itself, such as a de-registration, waiting at most as long as {@code wait}. */
    public Outcome await(Duration wait) {
        return run(() -> received.addAll(link.poll(amfUeNgapId, wait)));
    }

    private Outcome run(Runnable start) {
        try {
            start.run();
            exchangeUntilTheEnd();
            return outcome();
        } catch (N2LinkException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private void startRegistration() {
        connected = false;
        ue.connectionReleased();
        initialOrUplink(ue.register());
    }

    private void initialOrUplink(NasPdu pdu) {
        if (connected) {
            uplink(pdu);
            return;
        }
        record(Direction.UPLINK, "InitialUEMessage", pdu);
        var opened = link.open(ranUeNgapId, pdu.octets());
        amfUeNgapId = opened.amfUeNgapId();
        connected = true;
        received.addAll(opened.messages());
    }

    /** A registered UE has nothing to wait for; one that was turned away waits for its release. */
    private void exchangeUntilTheEnd() {
        long end = System.nanoTime() + patience.toNanos();
        takeAll();
        while (connected && ue.outcome() instanceof UeOutcome.Pending && System.nanoTime() < end) {
            received.addAll(link.poll(amfUeNgapId, POLL));
            takeAll();
        }
        if (connected && isOver(ue.outcome())) {
            received.addAll(link.poll(amfUeNgapId, RELEASE));
            takeAll();
        }
    }

    private static boolean isOver(UeOutcome outcome) {
        return !(outcome instanceof UeOutcome.Pending || outcome instanceof UeOutcome.Registered);
    }

    private void takeAll() {
        for (var message = received.poll(); message != null; message = received.poll()) {
            take(message);
        }
    }

    private void take(N2Downlink message) {
        switch (message) {
            case N2Downlink.DownlinkNasTransport(var nasPdu) -> toUe("DownlinkNASTransport", nasPdu);
            case N2Downlink.InitialContextSetupRequest request -> setUp(request);
            case N2Downlink.UeContextReleaseCommand(var cause) -> release(cause);
        }
    }

    private void toUe(String ngapType, Octets nasPdu) {
        var reaction = ue.receive(nasPdu);
        record(Direction.DOWNLINK, ngapType, reaction.received());
        reaction.answers().forEach(this::uplink);
    }

    private void setUp(N2Downlink.InitialContextSetupRequest request) {
        var nasPdu = request.nasPdu();
        try {
            gnb.setUp(request);
        } catch (IllegalArgumentException e) {
            record(Direction.DOWNLINK, "InitialContextSetupRequest", List.of());
            send(new N2Uplink.InitialContextSetupFailure("radioNetwork/unspecified"), "InitialContextSetupFailure");
            return;
        }
        if (nasPdu == null) {
            record(Direction.DOWNLINK, "InitialContextSetupRequest", List.of());
            send(new N2Uplink.InitialContextSetupResponse(), "InitialContextSetupResponse");
            return;
        }
        var reaction = ue.receive(nasPdu);
        record(Direction.DOWNLINK, "InitialContextSetupRequest", reaction.received());
        send(new N2Uplink.InitialContextSetupResponse(), "InitialContextSetupResponse");
        reaction.answers().forEach(this::uplink);
    }

    private void release(String cause) {
        record(Direction.DOWNLINK, "UEContextReleaseCommand", List.of(new Field("cause", cause)));
        send(new N2Uplink.UeContextReleaseComplete(), "UEContextReleaseComplete");
        connected = false;
        ue.connectionReleased();
    }

    private void send(N2Uplink message, String ngapType) {
        record(Direction.UPLINK, ngapType, List.of());
        received.addAll(link.send(amfUeNgapId, message));
    }

    private void uplink(NasPdu pdu) {
        record(Direction.UPLINK, "UplinkNASTransport", pdu);
        received.addAll(link.send(amfUeNgapId, new N2Uplink.UplinkNasTransport(pdu.octets())));
    }

    private void record(Direction direction, String ngapType, List<Field> fields) {
        exchanges.add(new Exchange(direction, ngapType, null, null, fields, null));
    }

    private void record(Direction direction, String ngapType, NasPdu pdu) {
        var message = pdu.message();
        var fields = new ArrayList<Field>();
        if (message != null) {
            MessageFields.of(message).forEach((name, value) -> fields.add(new Field(name, value)));
        }
        if (!pdu.note().isEmpty()) {
            fields.add(new Field("note", pdu.note()));
        }
        exchanges.add(new Exchange(
                direction,
                ngapType,
                message == null ? "unreadable" : message.messageType().title(),
                pdu.type().toString(),
                fields,
                pdu.octets().toHex()));
    }

    private Outcome outcome() {
        return switch (ue.outcome()) {
            case UeOutcome.Registered() -> registered();
            case UeOutcome.Rejected(var cause) -> new Outcome.Rejected(cause);
            case UeOutcome.AuthenticationRejected() -> new Outcome.AuthenticationRejected();
            case UeOutcome.Deregistered() -> new Outcome.Deregistered();
            case UeOutcome.Pending() -> new Outcome.Failed(reason());
        };
    }

    private Outcome registered() {
        var keys = ue.keys().orElseThrow();
        boolean agree = gnb.kgnb().map(keys.kgnb()::matches).orElse(false)
                && gnb.asKeys()
                        .flatMap(theirs -> ue.asKeys(theirs.nea(), theirs.nia()).map(theirs::match))
                        .orElse(false);
        return new Outcome.Registered(keys, agree);
    }

    private String reason() {
        if (!connected) {
            return "the network released the connection after " + last();
        }
        return "the network sends nothing more after " + last();
    }

    private String last() {
        for (var exchange : exchanges.reversed()) {
            if (exchange.nasName() != null) {
                return exchange.nasName();
            }
        }
        return "nothing";
    }
}
