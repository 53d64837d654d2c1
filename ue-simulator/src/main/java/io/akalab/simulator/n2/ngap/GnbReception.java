package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.UeConnection;
import io.akalab.ngap.message.AmfConfigurationUpdate;
import io.akalab.ngap.message.AmfConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.AmfStatusIndication;
import io.akalab.ngap.message.Decoded;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.InitialContextSetupRequest;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupFailure;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.OverloadStart;
import io.akalab.ngap.message.OverloadStop;
import io.akalab.ngap.message.Paging;
import io.akalab.ngap.message.PathSwitchRequestAcknowledge;
import io.akalab.ngap.message.PathSwitchRequestFailure;
import io.akalab.ngap.message.RanConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.RanConfigurationUpdateFailure;
import io.akalab.ngap.message.UeContextModificationRequest;
import io.akalab.ngap.message.UeContextReleaseCommand;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.AssociationHandler;
import io.akalab.simulator.n2.N2Downlink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a gNB does with what its AMF sends: UEs are told what concerns them, the rest the gNB sees to itself (TS 38.413 clauses
 * 8 and 10). It works on the association's thread.
 */
final class GnbReception implements AssociationHandler {

    /** The stream of what concerns no UE (TS 38.412 clause 7). */
    static final int NON_UE_STREAM = 0;

    private final GnbSettings settings;
    private final UeAssociations ues;
    private final Absence absence;
    private final Transactions transactions = new Transactions();
    private final Overload overload = new Overload();
    private final Pagings pagings = new Pagings();
    private final Events events = new Events();

    GnbReception(GnbSettings settings, UeAssociations ues) {
        this.settings = settings;
        this.ues = ues;
        this.absence = new Absence(ues, settings);
    }

    Transactions transactions() {
        return transactions;
    }

    Overload overload() {
        return overload;
    }

    Pagings pagings() {
        return pagings;
    }

    /** Answers for a UE that goes without a word. */
    void abandon(Association association, UeAssociation ue) {
        ues.abandon(ue).forEach(message -> absence.answer(association, ue, message));
    }

    Events events() {
        return events;
    }

    @Override
    public void received(Association association, int stream, Octets message) {
        switch (NgapMessage.decode(message)) {
            case Decoded.Message(var understood, var notification) -> {
                answer(association, stream, notification);
                take(association, stream, understood);
            }
            case Decoded.Refused(var answer, var cause, var _, var reason) -> {
                events.add("a message of the AMF was refused: " + cause + ": " + reason);
                answer(association, stream, answer);
            }
            case Decoded.Ignored(var reason) -> events.add("a message of the AMF was ignored: " + reason);
        }
    }

    @Override
    public void closed(Association association, String reason) {
        transactions.end(reason);
        pagings.end("the association with the AMF is gone: " + reason);
        ues.all().forEach(ue -> ues.lose(ue, reason));
    }

    private static void answer(Association association, int stream, @Nullable NgapMessage answer) {
        if (answer != null) {
            association.send(stream, answer.encode());
        }
    }

    private void take(Association association, int stream, NgapMessage message) {
        switch (message) {
            case DownlinkNasTransport m ->
                toUe(
                        association,
                        stream,
                        m.amfUeNgapId(),
                        m.ranUeNgapId(),
                        new N2Downlink.DownlinkNasTransport(m.nasPdu()));
            case InitialContextSetupRequest m ->
                toUe(association, stream, m.amfUeNgapId(), m.ranUeNgapId(), NgapDownlinks.of(m));
            case UeContextModificationRequest m -> modify(association, stream, m);
            case UeContextReleaseCommand m -> release(association, stream, m);
            case PathSwitchRequestAcknowledge m ->
                toUe(association, stream, m.amfUeNgapId(), m.ranUeNgapId(), NgapDownlinks.of(m));
            case PathSwitchRequestFailure m ->
                toUe(association, stream, m.amfUeNgapId(), m.ranUeNgapId(), NgapDownlinks.of(m));
            case ErrorIndication m -> complaint(m);
            case NgSetupResponse m -> transactions.answered(Transactions.Kind.SETUP, m);
            case NgSetupFailure m -> transactions.answered(Transactions.Kind.SETUP, m);
            case RanConfigurationUpdateAcknowledge m -> transactions.answered(Transactions.Kind.CONFIGURATION, m);
            case RanConfigurationUpdateFailure m -> transactions.answered(Transactions.Kind.CONFIGURATION, m);
            case NgResetAcknowledge m -> transactions.answered(Transactions.Kind.RESET, m);
            case NgReset m -> reset(association, m);
            case AmfConfigurationUpdate m -> reconfigured(association, m);
            case AmfStatusIndication m ->
                events.add("the AMF is about to leave " + m.unavailableGuamis().size() + " of its GUAMIs");
            case OverloadStart m -> overloaded(m);
            case OverloadStop _ -> {
                overload.stopped();
                events.add("the AMF is not overloaded any more");
            }
            case Paging m -> page(m);
            default -> {
                events.add("the AMF sends what only a gNB does");
                answer(association, stream, new ErrorIndication(null, null, Cause.MESSAGE_NOT_COMPATIBLE, null));
            }
        }
    }

    private void toUe(Association association, int stream, long amfUeNgapId, long ranUeNgapId, N2Downlink message) {
        var ue = find(association, stream, amfUeNgapId, ranUeNgapId);
        if (ue == null) {
            return;
        }
        if (!ue.deliver(message)) {
            absence.answer(association, ue, message);
        }
    }

    /** The UE of both names, whose first message tells the AMF's; without one the AMF is told (TS 38.413 clause 10.6). */
    private @Nullable UeAssociation find(Association association, int stream, long amfUeNgapId, long ranUeNgapId) {
        var ue = ues.ofRan(ranUeNgapId);
        if (ue != null && ues.named(ue, amfUeNgapId)) {
            return ue;
        }
        var cause = ue == null ? Cause.UNKNOWN_LOCAL_UE_NGAP_ID : Cause.INCONSISTENT_REMOTE_UE_NGAP_ID;
        answer(association, stream, new ErrorIndication(amfUeNgapId, ranUeNgapId, cause, null));
        return null;
    }

    private void modify(Association association, int stream, UeContextModificationRequest request) {
        toUe(association, stream, request.amfUeNgapId(), request.ranUeNgapId(), NgapDownlinks.of(request));
        var ue = ues.ofRan(request.ranUeNgapId());
        var renamed = request.newAmfUeNgapId();
        if (ue != null && renamed != null) {
            ues.rename(ue, renamed);
        }
    }

    private void release(Association association, int stream, UeContextReleaseCommand command) {
        var ran = command.ids().ranUeNgapId();
        long amf = command.ids().amfUeNgapId();
        if (ran != null) {
            toUe(
                    association,
                    stream,
                    amf,
                    ran,
                    new N2Downlink.UeContextReleaseCommand(command.cause().toString()));
            return;
        }
        var ue = ues.ofAmf(amf);
        if (ue == null) {
            answer(association, stream, new ErrorIndication(amf, null, Cause.UNKNOWN_LOCAL_UE_NGAP_ID, null));
            return;
        }
        toUe(
                association,
                stream,
                amf,
                ue.ranUeNgapId(),
                new N2Downlink.UeContextReleaseCommand(command.cause().toString()));
    }

    private void complaint(ErrorIndication indication) {
        var text = NgapDownlinks.text(indication.cause());
        events.add("the AMF complains: " + text);
        var ue = complainedOf(indication);
        if (ue != null) {
            ue.deliver(new N2Downlink.ErrorIndication(text));
        } else {
            transactions.failed("the AMF answers with an Error Indication: " + text);
        }
    }

    private @Nullable UeAssociation complainedOf(ErrorIndication indication) {
        var ran = indication.ranUeNgapId();
        var amf = indication.amfUeNgapId();
        if (ran != null) {
            return ues.ofRan(ran);
        }
        return amf == null ? null : ues.ofAmf(amf);
    }

    private void reset(Association association, NgReset reset) {
        var reason = "the AMF has reset it: " + reset.cause();
        events.add("the AMF resets NG: " + reset.cause());
        switch (reset.resetType()) {
            case ResetType.All() -> {
                ues.all().forEach(ue -> ues.lose(ue, reason));
                answer(association, NON_UE_STREAM, new NgResetAcknowledge(List.of()));
            }
            case ResetType.Part(var connections) -> {
                connections.stream().map(this::of).filter(Objects::nonNull).forEach(ue -> ues.lose(ue, reason));
                answer(association, NON_UE_STREAM, new NgResetAcknowledge(connections));
            }
        }
    }

    private @Nullable UeAssociation of(UeConnection connection) {
        var ran = connection.ranUeNgapId();
        var amf = connection.amfUeNgapId();
        if (ran != null) {
            return ues.ofRan(ran);
        }
        return amf == null ? null : ues.ofAmf(amf);
    }

    private void reconfigured(Association association, AmfConfigurationUpdate update) {
        events.add("the AMF has changed its configuration"
                + (update.plmnSupport().isEmpty() ? "" : ", and with it what it supports"));
        answer(association, NON_UE_STREAM, new AmfConfigurationUpdateAcknowledge());
    }

    private void overloaded(OverloadStart start) {
        overload.started(start);
        events.add("the AMF is overloaded");
    }

    private void page(Paging paging) {
        var tmsi = paging.tmsi();
        if (tmsi != null && (paging.tais().isEmpty() || paging.tais().contains(settings.tai()))) {
            pagings.page(tmsi);
        }
    }
}
