package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.UeConnection;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.RanConfigurationUpdate;
import io.akalab.ngap.message.RanConfigurationUpdateFailure;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Transports;
import io.akalab.simulator.n2.InitialUe;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.n2.PathSwitch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A gNB that speaks NGAP with one AMF (TS 38.413), for any number of UEs, each on a thread of its own: one association, a
 * stream for each UE. What the AMF sends is handed to the UE that it names.
 */
public final class NgapN2Link implements N2Link, AutoCloseable {

    /** How long the AMF may take for an answer. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final GnbSettings settings;
    private final UeAssociations ues = new UeAssociations();
    private final GnbReception reception;
    private final Association association;
    private final NgSetupResponse amf;
    private final Duration patience;
    private final AtomicLong lastRanUeNgapId = new AtomicLong();

    private NgapN2Link(N2Address to, GnbSettings settings, NgapCapture capture, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.reception = new GnbReception(settings, ues);
        this.association = associate(to, capture);
        try {
            this.amf = setUp();
        } catch (RuntimeException e) {
            association.close();
            throw e;
        }
    }

    /**
     * Connects to an AMF and sets NG up.
     *
     * @throws N2LinkException if the AMF can't be reached, refuses, or is of no use to this gNB
     */
    public static NgapN2Link connect(N2Address amf, GnbSettings settings, NgapCapture capture) {
        return connect(amf, settings, capture, ANSWER);
    }

    /** The same with another time for the AMF's answers. */
    public static NgapN2Link connect(N2Address amf, GnbSettings settings, NgapCapture capture, Duration patience) {
        return new NgapN2Link(amf, settings, capture, patience);
    }

    private Association associate(N2Address to, NgapCapture capture) {
        try {
            return N2Transports.connect(to, reception, capture);
        } catch (IOException e) {
            throw new N2LinkException("no association with the AMF at " + to + ": " + e.getMessage(), e);
        }
    }

    private NgSetupResponse setUp() {
        var answer = reception
                .transactions()
                .run(
                        Transactions.Kind.SETUP,
                        () -> sendForGnb(NgSetup.request(settings).encode()),
                        patience);
        return NgSetup.accepted(answer, settings);
    }

    /** The AMF's name, as it said at the NG setup. */
    public String amfName() {
        return amf.amfName();
    }

    /** What the AMF has told this gNB that concerns no UE, in words; the latest. */
    public List<String> events() {
        return reception.events().all();
    }

    /** A name for a UE's next connection that no other has had at this gNB. */
    public long nextRanUeNgapId() {
        return lastRanUeNgapId.incrementAndGet();
    }

    @Override
    public Opened open(long ranUeNgapId, Octets nasPdu) {
        return open(ranUeNgapId, new InitialUe(nasPdu, InitialUe.MO_SIGNALLING, null, true));
    }

    @Override
    public Opened open(long ranUeNgapId, InitialUe initial) {
        reception.overload().requireAdmitted(initial.establishmentCause());
        var guti = initial.guti();
        if (guti != null) {
            reception.pagings().answered(guti);
        }
        var ue = add(ranUeNgapId);
        sendForUe(ue, NgapUplinks.initial(initial, ranUeNgapId, settings.location()));
        return opened(ue, "Initial UE Message");
    }

    @Override
    public Opened switchPath(long ranUeNgapId, PathSwitch request) {
        var ue = add(ranUeNgapId);
        sendForUe(ue, NgapUplinks.pathSwitch(request, ranUeNgapId, settings.location()));
        return opened(ue, "Path Switch Request");
    }

    private UeAssociation add(long ranUeNgapId) {
        requireOpen();
        int streams = association.outboundStreams();
        return ues.add(ranUeNgapId, streams == 1 ? 0 : (int) (1 + ranUeNgapId % (streams - 1)));
    }

    private Opened opened(UeAssociation ue, String what) {
        var first = ue.next(patience);
        var name = ue.amfUeNgapId();
        if (first == null) {
            reception.abandon(association, ue);
            throw new N2LinkException("the AMF does not answer the " + what + " within " + patience.toSeconds() + " s");
        }
        if (name == null) {
            ues.remove(ue);
            throw new N2LinkException("the AMF does not take the " + what + ": " + why(first));
        }
        return new Opened(name, List.of(first));
    }

    private static String why(N2Downlink first) {
        return switch (first) {
            case N2Downlink.ErrorIndication(var cause) -> cause;
            case N2Downlink.ConnectionLost(var reason) -> "the association is gone: " + reason;
            default -> "it has not named the UE";
        };
    }

    @Override
    public List<N2Downlink> send(long amfUeNgapId, N2Uplink message) {
        requireOpen();
        var ue = ues.ofAmf(amfUeNgapId);
        if (ue == null || ue.lost()) {
            throw new N2LinkException("the gNB has no UE that the AMF calls by this AMF UE NGAP ID");
        }
        sendForUe(ue, NgapUplinks.of(message, ue, settings.location()));
        if (message instanceof N2Uplink.UeContextReleaseComplete) {
            ues.remove(ue);
        }
        return List.of();
    }

    @Override
    public List<N2Downlink> poll(long amfUeNgapId, Duration wait) {
        var ue = ues.ofAmf(amfUeNgapId);
        if (ue == null) {
            return List.of();
        }
        var messages = ue.nextAll(wait);
        if (messages.stream().anyMatch(N2Downlink.ConnectionLost.class::isInstance)) {
            ues.remove(ue);
        }
        return messages;
    }

    @Override
    public void abandon(long amfUeNgapId) {
        var ue = ues.ofAmf(amfUeNgapId);
        if (ue != null) {
            reception.abandon(association, ue);
        }
    }

    @Override
    public boolean awaitPaging(Guti guti, Duration wait) {
        requireOpen();
        return reception.pagings().await(guti, wait);
    }

    /**
     * Tells the AMF that the gNB broadcasts something else from now on (TS 38.413 clause 8.7.2).
     *
     * @throws N2LinkException if the AMF refuses
     */
    public void reconfigure(GnbSettings changed) {
        var update = new RanConfigurationUpdate(
                changed.name(), changed.supportedTas(), PagingDrx.V128, changed.globalRanNodeId());
        var answer = reception
                .transactions()
                .run(Transactions.Kind.CONFIGURATION, () -> sendForGnb(update.encode()), patience);
        if (answer instanceof RanConfigurationUpdateFailure failure) {
            throw new N2LinkException("the AMF refused the RAN configuration update: " + failure.cause()
                    + ": this gNB is to broadcast " + changed.broadcast() + NgSetup.again(failure.timeToWait()));
        }
    }

    /** Starts anew: the AMF forgets all UEs of this gNB, as they do their connections (TS 38.413 clause 8.7.4.2). */
    public void reset() {
        reset(new ResetType.All());
        ues.all().forEach(ue -> ues.lose(ue, "the gNB has reset it"));
    }

    /** The same for one UE. */
    public void reset(long amfUeNgapId) {
        reset(new ResetType.Part(List.of(new UeConnection(amfUeNgapId, null))));
        var ue = ues.ofAmf(amfUeNgapId);
        if (ue != null) {
            ues.lose(ue, "the gNB has reset it");
        }
    }

    private void reset(ResetType type) {
        var message = new NgReset(Cause.parse("misc/om-intervention"), type);
        reception.transactions().run(Transactions.Kind.RESET, () -> sendForGnb(message.encode()), patience);
    }

    /** Ends the association, which the UEs are told. */
    @Override
    public void close() {
        association.close();
    }

    /** Ends the association at once, as a gNB does that fails (SCTP ABORT, TCP reset); the UEs are told. */
    public void abort(String reason) {
        association.abort(reason);
    }

    private void requireOpen() {
        if (!association.isOpen()) {
            throw new N2LinkException("the association with the AMF is gone");
        }
    }

    private void sendForGnb(Octets message) {
        association.send(GnbReception.NON_UE_STREAM, message);
    }

    private void sendForUe(UeAssociation ue, Octets message) {
        association.send(ue.stream(), message);
    }
}
