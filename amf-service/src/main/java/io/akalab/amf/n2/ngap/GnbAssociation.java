package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.ngap.ue.GnbLink;
import io.akalab.amf.n2.ngap.ue.UeAssociations;
import io.akalab.crypto.Octets;
import io.akalab.amf.n2.ngap.ue.LogThinning;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.message.AmfConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.AmfConfigurationUpdateFailure;
import io.akalab.ngap.message.Decoded;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.RanConfigurationUpdate;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.AssociationHandler;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The AMF's end of an association with an NG-RAN node: tells messages about the node from those about its UEs, and hears nobody before
 * NG Setup has succeeded.
 */
final class GnbAssociation implements AssociationHandler, GnbLink {

    private static final Logger log = LoggerFactory.getLogger(GnbAssociation.class);

    private final Association association;
    private final Gnbs gnbs;
    private final NodeProcedures procedures;
    private final UeAssociations ues;
    private final Instant since;
    private final Awaited<NgResetAcknowledge> reset = new Awaited<>();
    private final Awaited<NgapMessage> configuration = new Awaited<>();
    private final LogThinning refusals = new LogThinning();
    private final LogThinning notices = new LogThinning();
    private volatile @Nullable Gnb gnb;

    GnbAssociation(Association association, Gnbs gnbs, NodeProcedures procedures, N2 n2, Instant since) {
        this.association = association;
        this.gnbs = gnbs;
        this.procedures = procedures;
        this.ues = new UeAssociations(n2, this);
        this.since = since;
    }

    /** The node, once NG Setup has succeeded. */
    Optional<Gnb> gnb() {
        return Optional.ofNullable(gnb);
    }

    /** What is known of the node from now on, or that it is none to talk to. */
    void gnb(@Nullable Gnb now) {
        gnb = now;
    }

    UeAssociations ues() {
        return ues;
    }

    Instant since() {
        return since;
    }

    /** The node's address, with its port. */
    String address() {
        return text(association.remote());
    }

    /** The node's address as it is: without its name, which is nobody's business to look up. */
    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** The answer to an NG Reset of ours. */
    Awaited<NgResetAcknowledge> reset() {
        return reset;
    }

    /** The answer to an AMF Configuration Update. */
    Awaited<NgapMessage> configuration() {
        return configuration;
    }

    @Override
    public String title() {
        var node = gnb;
        return node == null ? address() : node.title();
    }

    @Override
    public boolean broadcasts(Location location) {
        var node = gnb;
        return node != null && node.serves(location.plmn(), location.tac());
    }

    @Override
    public int streams() {
        return association.outboundStreams();
    }

    @Override
    public void send(int stream, NgapMessage message) {
        association.send(stream, message.encode());
    }

    /** Whether what the node has done is to be logged, which it might do without end. */
    boolean isNoted() {
        return notices.next();
    }

    /** Ends the association at once: another speaks for the node. */
    void replaced() {
        association.abort("the node has another association now");
    }

    @Override
    public void received(Association from, int stream, Octets pdu) {
        switch (NgapMessage.decode(pdu)) {
            case Decoded.Message(var message, var notification) -> {
                handle(message, pdu.length());
                if (notification != null) {
                    answer(notification);
                }
            }
            case Decoded.Refused refused -> refuse(refused);
            case Decoded.Ignored(var reason) -> unreadable(reason);
        }
    }

    private void handle(NgapMessage message, int octets) {
        if (message instanceof NgSetupRequest request) {
            procedures.setup(this, request);
        } else if (gnb != null) {
            known(message, octets);
        } else if (message instanceof ErrorIndication) {
            unreadable("an Error Indication before NG Setup");
        } else {
            unreadable("a " + message.messageType().title() + " before NG Setup");
            incompatible(message);
        }
    }

    private void known(NgapMessage message, int octets) {
        switch (message) {
            case RanConfigurationUpdate update -> procedures.updated(this, update);
            case NgReset request -> procedures.reset(this, request);
            case NgResetAcknowledge acknowledge -> reset.answered(acknowledge);
            case AmfConfigurationUpdateAcknowledge acknowledge -> configuration.answered(acknowledge);
            case AmfConfigurationUpdateFailure failure -> configuration.answered(failure);
            case ErrorIndication error -> {
                procedures.error(this, error);
                ues.received(error, octets);
            }
            default -> {
                if (!ues.received(message, octets)) {
                    unreadable("a " + message.messageType().title() + ", which no gNB sends");
                    incompatible(message);
                }
            }
        }
    }

    private void refuse(Decoded.Refused refused) {
        unreadable(refused.cause() + ": " + refused.reason());
        var answer = refused.answer();
        if (answer != null) {
            send(ues.streamOf(refused.ids().amfUeNgapId(), refused.ids().ranUeNgapId()), answer);
        }
    }

    private void answer(ErrorIndication notification) {
        send(ues.streamOf(notification.amfUeNgapId(), notification.ranUeNgapId()), notification);
    }

    /** TS 38.413 clause 10.4. */
    private void incompatible(NgapMessage message) {
        var type = message.messageType();
        var diagnostics =
                new CriticalityDiagnostics(type.procedureCode(), type.pduType(), type.criticality(), List.of());
        send(0, new ErrorIndication(null, null, Cause.MESSAGE_NOT_COMPATIBLE, diagnostics));
    }

    private void unreadable(String reason) {
        if (refusals.next()) {
            log.warn("{}: a message is refused ({} so far): {}", title(), refusals.count(), reason);
        }
    }

    @Override
    public void closed(Association ended, String reason) {
        gnbs.leave(this);
        int lost = ues.loseAll();
        reset.givenUp();
        configuration.givenUp();
        if (gnb != null) {
            log.info("{}: the association has ended, and {} UEs with it: {}", title(), lost, reason);
        } else {
            log.debug("{}: the association has ended before NG Setup: {}", title(), reason);
        }
    }
}
