package io.akalab.ngap.message;

import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.IeDiagnostic;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.PduType;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.per.MalformedPer;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered to a message that is refused (TS 38.413 clauses 10.2, 10.3 and 8.7.5). */
final class Refusal {

    private Refusal() {}

    /** A PDU that is neither a message nor an outcome. */
    static Decoded ofUnknownPdu() {
        return withErrorIndication(
                Cause.ABSTRACT_SYNTAX_ERROR_REJECT, Decoded.Ids.NONE, null, "a PDU of a kind that isn't known");
    }

    /** A procedure that isn't known here: what becomes of it is up to its sender (clause 10.3.4.1). */
    static Decoded ofUnknownProcedure(CriticalityDiagnostics diagnostics, PerReader in) {
        var reason = "procedure " + diagnostics.procedureCode() + " isn't known";
        var criticality = diagnostics.procedureCriticality();
        if (criticality == Criticality.IGNORE) {
            return new Decoded.Ignored(reason);
        }
        var cause = criticality == Criticality.NOTIFY
                ? Cause.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY
                : Cause.ABSTRACT_SYNTAX_ERROR_REJECT;
        return withErrorIndication(cause, idsOfUnknown(in), diagnostics, reason);
    }

    /** A message whose elements can't even be told apart: a transfer syntax error. */
    static Decoded of(MessageType type, MalformedPer e) {
        return ofTransferSyntax(type, Decoded.Ids.NONE, e);
    }

    /** A message of which an element can't be read: a transfer syntax error. */
    static Decoded of(IeReader ies, IllegalArgumentException e) {
        return ofTransferSyntax(ies.type(), ids(ies), e);
    }

    private static Decoded ofTransferSyntax(MessageType type, Decoded.Ids ids, IllegalArgumentException e) {
        var reason = type.title() + ": " + e.getMessage();
        if (type == MessageType.ERROR_INDICATION) {
            return new Decoded.Ignored(reason);
        }
        return withErrorIndication(Cause.TRANSFER_SYNTAX_ERROR, ids, diagnostics(type, List.of()), reason);
    }

    /** A message with an abstract syntax error. */
    static Decoded of(IeReader ies, Cause cause) {
        var type = ies.type();
        var reason = type.title() + ": " + cause.name() + elements(ies.rejected());
        if (type == MessageType.ERROR_INDICATION) {
            return new Decoded.Ignored(reason);
        }
        var ids = ids(ies);
        var diagnostics = diagnostics(type, ies.rejected());
        return new Decoded.Refused(answer(ies, ids, cause, diagnostics), cause, ids, reason);
    }

    /** What to tell the sender of a good message of which not everything was understood, or null. */
    static @Nullable ErrorIndication notification(IeReader ies) {
        if (ies.notified().isEmpty() || ies.type() == MessageType.ERROR_INDICATION) {
            return null;
        }
        var ids = ids(ies);
        return new ErrorIndication(
                ids.amfUeNgapId(),
                ids.ranUeNgapId(),
                Cause.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY,
                diagnostics(ies.type(), ies.notified()));
    }

    private static @Nullable NgapMessage answer(
            IeReader ies, Decoded.Ids ids, Cause cause, CriticalityDiagnostics diagnostics) {
        if (ies.type().pduType() != PduType.INITIATING_MESSAGE) {
            return null;
        }
        var failure = failure(ies, ids, cause, diagnostics);
        return failure == null
                ? new ErrorIndication(ids.amfUeNgapId(), ids.ranUeNgapId(), cause, diagnostics)
                : failure;
    }

    /** The failure of the procedure, or null if it has none or it would not say whom it is for. */
    private static @Nullable NgapMessage failure(
            IeReader ies, Decoded.Ids ids, Cause cause, CriticalityDiagnostics diagnostics) {
        return switch (ies.type()) {
            case NG_SETUP_REQUEST -> new NgSetupFailure(cause, null, diagnostics, List.of());
            case RAN_CONFIGURATION_UPDATE -> new RanConfigurationUpdateFailure(cause, null, diagnostics, List.of());
            case AMF_CONFIGURATION_UPDATE -> new AmfConfigurationUpdateFailure(cause, null, diagnostics, List.of());
            case INITIAL_CONTEXT_SETUP_REQUEST, UE_CONTEXT_MODIFICATION_REQUEST, PATH_SWITCH_REQUEST ->
                ofUe(ies, ids, cause, diagnostics);
            default -> null;
        };
    }

    private static @Nullable NgapMessage ofUe(
            IeReader ies, Decoded.Ids ids, Cause cause, CriticalityDiagnostics diagnostics) {
        var amf = ids.amfUeNgapId();
        var ran = ids.ranUeNgapId();
        if (amf == null || ran == null) {
            return null;
        }
        return switch (ies.type()) {
            case INITIAL_CONTEXT_SETUP_REQUEST ->
                new InitialContextSetupFailure(amf, ran, List.of(), cause, diagnostics, List.of());
            case UE_CONTEXT_MODIFICATION_REQUEST ->
                new UeContextModificationFailure(amf, ran, cause, diagnostics, List.of());
            default -> pathSwitchFailure(ies, amf, ran, cause, diagnostics);
        };
    }

    private static @Nullable NgapMessage pathSwitchFailure(
            IeReader ies, long amf, long ran, Cause cause, CriticalityDiagnostics diagnostics) {
        var sessions = ies.peek(IeId.PDU_SESSION_RESOURCE_TO_BE_SWITCHED_DL_LIST, PduSession::readList);
        return sessions == null
                ? null
                : PathSwitchRequestFailure.of(amf, ran, sessions, cause).withDiagnostics(diagnostics);
    }

    private static Decoded withErrorIndication(
            Cause cause, Decoded.Ids ids, @Nullable CriticalityDiagnostics diagnostics, String reason) {
        var answer = new ErrorIndication(ids.amfUeNgapId(), ids.ranUeNgapId(), cause, diagnostics);
        return new Decoded.Refused(answer, cause, ids, reason);
    }

    private static CriticalityDiagnostics diagnostics(MessageType type, List<IeDiagnostic> elements) {
        return new CriticalityDiagnostics(type.procedureCode(), type.pduType(), type.criticality(), elements);
    }

    private static String elements(List<IeDiagnostic> rejected) {
        return rejected.isEmpty()
                ? ""
                : ", element " + rejected.getFirst().ieId() + " "
                        + rejected.getFirst().error();
    }

    private static Decoded.Ids ids(IeReader ies) {
        var pair = ies.peek(IeId.UE_NGAP_IDS, UeNgapIds::read);
        if (pair != null) {
            return new Decoded.Ids(pair.amfUeNgapId(), pair.ranUeNgapId());
        }
        var amf = ies.peek(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId);
        return new Decoded.Ids(
                amf == null ? ies.peek(IeId.SOURCE_AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId) : amf,
                ies.peek(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId));
    }

    /** The IDs in a message of which nothing else is known. */
    private static Decoded.Ids idsOfUnknown(PerReader in) {
        try {
            return ids(new IeReader(IeTable.IDS_ALONE, in.open()));
        } catch (MalformedPer e) {
            return Decoded.Ids.NONE;
        }
    }
}
