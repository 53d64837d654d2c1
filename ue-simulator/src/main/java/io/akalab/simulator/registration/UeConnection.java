package io.akalab.simulator.registration;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.InitialUe;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.n2.PathSwitch;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.NasPdu;
import io.akalab.simulator.ue.Ue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/** A UE at a gNB: carries its NAS both ways, and answers for the gNB. It belongs to one thread at a time. */
final class UeConnection {

    private static final Octets GARBAGE = Octets.ofHex("ffdeadbeef");
    private static final Octets TRUNCATED = Octets.ofHex("002e4003");

    private final Ue ue;
    private final ExchangeLog log;
    private final Queue<N2Downlink> received = new ArrayDeque<>();
    private N2Link link;
    private GNb gnb;
    private LongSupplier ranUeNgapIds;
    private long amfUeNgapId;
    private boolean connected;
    private boolean needsKeys;

    UeConnection(Ue ue, N2Link link, GNb gnb, LongSupplier ranUeNgapIds, ExchangeLog log) {
        this.ue = ue;
        this.link = link;
        this.gnb = gnb;
        this.ranUeNgapIds = ranUeNgapIds;
        this.log = log;
    }

    boolean connected() {
        return connected;
    }

    long amfUeNgapId() {
        return amfUeNgapId;
    }

    N2Link link() {
        return link;
    }

    /** Forgets the connection without a word to the AMF: the UE comes back over another. */
    void abandon() {
        if (connected) {
            connected = false;
            link.abandon(amfUeNgapId);
        }
        received.clear();
        ue.connectionReleased();
    }

    /** Sends a message over the connection, or over a new one that it is the first of. */
    void initialOrUplink(NasPdu pdu, String establishmentCause, boolean contextRequested) {
        if (connected) {
            uplink(pdu);
            return;
        }
        needsKeys = contextRequested;
        gnb.forget();
        log.add(Direction.UPLINK, "InitialUEMessage", pdu);
        var initial = new InitialUe(pdu.octets(), establishmentCause, ue.guti().orElse(null), contextRequested);
        take(link.open(ranUeNgapIds.getAsLong(), initial));
    }

    private void take(N2Link.Opened opened) {
        amfUeNgapId = opened.amfUeNgapId();
        connected = true;
        received.addAll(opened.messages());
    }

    void uplink(NasPdu pdu) {
        if (ue.misbehaves(Misbehaviour.GARBAGE_NGAP)) {
            send(new N2Uplink.Garbage(GARBAGE));
            send(new N2Uplink.Garbage(TRUNCATED));
        }
        log.add(Direction.UPLINK, "UplinkNASTransport", pdu);
        received.addAll(link.send(amfUeNgapId, new N2Uplink.UplinkNasTransport(pdu.octets())));
    }

    void send(N2Uplink message) {
        log.add(Direction.UPLINK, message.ngapName());
        received.addAll(link.send(amfUeNgapId, message));
    }

    void poll(Duration wait) {
        received.addAll(link.poll(amfUeNgapId, wait));
    }

    /**
     * Hands the UE over to another gNB, which tells the AMF.
     *
     * @return what the AMF says first
     */
    N2Downlink switchPath(N2Link targetLink, GNb target, LongSupplier targetIds) {
        var keys = gnb.prepare(target.cell());
        ue.handOver(keys.ncc(), target.cell().pci(), target.cell().arfcn());
        target.takeOver(keys);
        log.add(Direction.UPLINK, "PathSwitchRequest", "NCC in the new cell", String.valueOf(keys.ncc()));
        var opened = targetLink.switchPath(
                targetIds.getAsLong(), new PathSwitch(amfUeNgapId, passedOn(keys.capabilities())));
        link.abandon(amfUeNgapId);
        link = targetLink;
        gnb = target;
        ranUeNgapIds = targetIds;
        take(opened);
        var answer = received.remove();
        takeAnswer(answer);
        return answer;
    }

    private N2Downlink.UeSecurityCapabilities passedOn(N2Downlink.UeSecurityCapabilities known) {
        return ue.misbehaves(Misbehaviour.WRONG_CAPABILITIES)
                ? new N2Downlink.UeSecurityCapabilities(
                        known.nrEncryption() ^ 0x8000,
                        known.nrIntegrity(),
                        known.eutraEncryption(),
                        known.eutraIntegrity())
                : known;
    }

    private void takeAnswer(N2Downlink answer) {
        switch (answer) {
            case N2Downlink.PathSwitchRequestAcknowledge acknowledge -> {
                log.add(Direction.DOWNLINK, "PathSwitchRequestAcknowledge", "NCC", String.valueOf(acknowledge.ncc()));
                gnb.switched(acknowledge);
            }
            case N2Downlink.PathSwitchRequestFailure(var cause) -> {
                log.add(Direction.DOWNLINK, "PathSwitchRequestFailure", "cause", cause);
                lost();
            }
            default -> take(answer);
        }
    }

    /** Takes all that has come, and what comes at once of answering it. */
    void takeAll() {
        for (var message = received.poll(); message != null; message = received.poll()) {
            take(message);
        }
    }

    private void take(N2Downlink message) {
        switch (message) {
            case N2Downlink.DownlinkNasTransport(var nasPdu) -> toUe("DownlinkNASTransport", nasPdu);
            case N2Downlink.InitialContextSetupRequest request -> setUp(request);
            case N2Downlink.UeContextModificationRequest request -> modify(request);
            case N2Downlink.UeContextReleaseCommand(var cause) -> release(cause);
            case N2Downlink.PathSwitchRequestAcknowledge _ ->
                log.add(Direction.DOWNLINK, "PathSwitchRequestAcknowledge");
            case N2Downlink.PathSwitchRequestFailure _ -> log.add(Direction.DOWNLINK, "PathSwitchRequestFailure");
            case N2Downlink.ErrorIndication(var cause) ->
                log.add(Direction.DOWNLINK, "ErrorIndication", "cause", cause);
            case N2Downlink.ConnectionLost(var reason) -> {
                log.add(Direction.DOWNLINK, "ConnectionLost", "reason", reason);
                lost();
            }
        }
    }

    private void toUe(String ngapType, Octets nasPdu) {
        var reaction = ue.receive(nasPdu);
        log.add(Direction.DOWNLINK, ngapType, reaction.received());
        reaction.answers().forEach(this::uplink);
    }

    private void setUp(N2Downlink.InitialContextSetupRequest request) {
        try {
            gnb.setUp(request);
        } catch (IllegalArgumentException e) {
            log.add(Direction.DOWNLINK, "InitialContextSetupRequest");
            send(new N2Uplink.InitialContextSetupFailure("radioNetwork/unspecified"));
            return;
        }
        var nasPdu = request.nasPdu();
        if (nasPdu == null) {
            log.add(Direction.DOWNLINK, "InitialContextSetupRequest");
            contextIsSetUp(request);
            return;
        }
        var reaction = ue.receive(nasPdu);
        log.add(Direction.DOWNLINK, "InitialContextSetupRequest", reaction.received());
        contextIsSetUp(request);
        reaction.answers().forEach(this::uplink);
    }

    /** The UE's RRC is asked about its radio where the AMF knows nothing of it (TS 23.502 clause 4.2.8). */
    private void contextIsSetUp(N2Downlink.InitialContextSetupRequest request) {
        send(new N2Uplink.InitialContextSetupResponse());
        if (request.radioCapability() == null) {
            ue.radioCapability()
                    .map(N2Uplink.UeRadioCapabilityInfoIndication::new)
                    .filter(link::carries)
                    .ifPresent(this::send);
        }
    }

    private void modify(N2Downlink.UeContextModificationRequest request) {
        log.add(Direction.DOWNLINK, "UEContextModificationRequest");
        try {
            if (gnb.modify(request)) {
                ue.renewKeys(gnb.cell().pci(), gnb.cell().arfcn());
            }
            send(new N2Uplink.UeContextModificationResponse());
        } catch (IllegalArgumentException e) {
            send(new N2Uplink.UeContextModificationFailure("radioNetwork/unspecified"));
        }
    }

    private void release(String cause) {
        log.add(Direction.DOWNLINK, "UEContextReleaseCommand", "cause", cause);
        send(new N2Uplink.UeContextReleaseComplete());
        lost();
    }

    private void lost() {
        connected = false;
        received.clear();
        ue.connectionReleased();
    }

    /** Whether UE and gNB have the same keys; without any it is whether the UE asked for none. */
    boolean keysAgree() {
        var theirs = gnb.asKeys();
        var kgnb = gnb.kgnb();
        if (theirs.isEmpty() || kgnb.isEmpty()) {
            return !needsKeys;
        }
        boolean sameRoot =
                ue.keys().map(keys -> keys.kgnb().matches(kgnb.get())).orElse(false);
        return sameRoot
                && ue.asKeys(theirs.get().nea(), theirs.get().nia())
                        .map(theirs.get()::match)
                        .orElse(false);
    }
}
