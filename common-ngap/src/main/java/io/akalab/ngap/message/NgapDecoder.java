package io.akalab.ngap.message;

import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.PduType;
import io.akalab.ngap.per.MalformedPer;
import io.akalab.ngap.per.PerReader;
import java.util.List;

/** Reads PDUs by their procedure, and turns what is wrong with them into what clause 10 of TS 38.413 answers. */
final class NgapDecoder {

    private static final int LAST_CODE = 0xFF;

    private NgapDecoder() {}

    static Decoded decode(byte[] pdu) {
        try {
            return decode(new PerReader(pdu));
        } catch (MalformedPer e) {
            return new Decoded.Refused(
                    new ErrorIndication(null, null, Cause.TRANSFER_SYNTAX_ERROR, null),
                    Cause.TRANSFER_SYNTAX_ERROR,
                    Decoded.Ids.NONE,
                    "not a PDU: " + e.getMessage());
        }
    }

    /** Reads the frame of a PDU, which is the same for all procedures. */
    private static Decoded decode(PerReader in) {
        if (in.bit()) {
            return Refusal.ofUnknownPdu();
        }
        var pduType = PduType.read(in);
        int procedureCode = in.number(LAST_CODE);
        var criticality = Criticality.read(in);
        var type = MessageType.of(pduType, procedureCode);
        return type == null
                ? Refusal.ofUnknownProcedure(
                        new CriticalityDiagnostics(procedureCode, pduType, criticality, List.of()), in)
                : decode(type, in);
    }

    private static Decoded decode(MessageType type, PerReader in) {
        IeReader ies;
        try {
            ies = new IeReader(table(type), in.open());
        } catch (MalformedPer e) {
            return Refusal.of(type, e);
        }
        try {
            ies.requireUnderstood();
            var message = read(ies);
            ies.requireUnderstood();
            return new Decoded.Message(message, Refusal.notification(ies));
        } catch (AbstractSyntaxError e) {
            return Refusal.of(ies, e.ngapCause());
        } catch (IllegalArgumentException e) {
            return Refusal.of(ies, e);
        }
    }

    private static IeTable table(MessageType type) {
        return switch (type) {
            case NG_SETUP_REQUEST -> NgSetupRequest.TABLE;
            case NG_SETUP_RESPONSE -> NgSetupResponse.TABLE;
            case NG_SETUP_FAILURE -> NgSetupFailure.TABLE;
            case INITIAL_UE_MESSAGE -> InitialUeMessage.TABLE;
            case DOWNLINK_NAS_TRANSPORT -> DownlinkNasTransport.TABLE;
            case UPLINK_NAS_TRANSPORT -> UplinkNasTransport.TABLE;
            case NAS_NON_DELIVERY_INDICATION -> NasNonDeliveryIndication.TABLE;
            case INITIAL_CONTEXT_SETUP_REQUEST -> InitialContextSetupRequest.TABLE;
            case INITIAL_CONTEXT_SETUP_RESPONSE -> InitialContextSetupResponse.TABLE;
            case INITIAL_CONTEXT_SETUP_FAILURE -> InitialContextSetupFailure.TABLE;
            case UE_CONTEXT_RELEASE_REQUEST -> UeContextReleaseRequest.TABLE;
            case UE_CONTEXT_RELEASE_COMMAND -> UeContextReleaseCommand.TABLE;
            case UE_CONTEXT_RELEASE_COMPLETE -> UeContextReleaseComplete.TABLE;
            case UE_CONTEXT_MODIFICATION_REQUEST -> UeContextModificationRequest.TABLE;
            case UE_CONTEXT_MODIFICATION_RESPONSE -> UeContextModificationResponse.TABLE;
            case UE_CONTEXT_MODIFICATION_FAILURE -> UeContextModificationFailure.TABLE;
            case UE_RADIO_CAPABILITY_INFO_INDICATION -> UeRadioCapabilityInfoIndication.TABLE;
            case PATH_SWITCH_REQUEST -> PathSwitchRequest.TABLE;
            case PATH_SWITCH_REQUEST_ACKNOWLEDGE -> PathSwitchRequestAcknowledge.TABLE;
            case PATH_SWITCH_REQUEST_FAILURE -> PathSwitchRequestFailure.TABLE;
            case RAN_CONFIGURATION_UPDATE -> RanConfigurationUpdate.TABLE;
            case RAN_CONFIGURATION_UPDATE_ACKNOWLEDGE -> RanConfigurationUpdateAcknowledge.TABLE;
            case RAN_CONFIGURATION_UPDATE_FAILURE -> RanConfigurationUpdateFailure.TABLE;
            case AMF_CONFIGURATION_UPDATE -> AmfConfigurationUpdate.TABLE;
            case AMF_CONFIGURATION_UPDATE_ACKNOWLEDGE -> AmfConfigurationUpdateAcknowledge.TABLE;
            case AMF_CONFIGURATION_UPDATE_FAILURE -> AmfConfigurationUpdateFailure.TABLE;
            case NG_RESET -> NgReset.TABLE;
            case NG_RESET_ACKNOWLEDGE -> NgResetAcknowledge.TABLE;
            case ERROR_INDICATION -> ErrorIndication.TABLE;
            case AMF_STATUS_INDICATION -> AmfStatusIndication.TABLE;
            case OVERLOAD_START -> OverloadStart.TABLE;
            case OVERLOAD_STOP -> OverloadStop.TABLE;
            case PAGING -> Paging.TABLE;
        };
    }

    private static NgapMessage read(IeReader ies) {
        return switch (ies.type()) {
            case NG_SETUP_REQUEST -> NgSetupRequest.read(ies);
            case NG_SETUP_RESPONSE -> NgSetupResponse.read(ies);
            case NG_SETUP_FAILURE -> NgSetupFailure.read(ies);
            case INITIAL_UE_MESSAGE -> InitialUeMessage.read(ies);
            case DOWNLINK_NAS_TRANSPORT -> DownlinkNasTransport.read(ies);
            case UPLINK_NAS_TRANSPORT -> UplinkNasTransport.read(ies);
            case NAS_NON_DELIVERY_INDICATION -> NasNonDeliveryIndication.read(ies);
            case INITIAL_CONTEXT_SETUP_REQUEST -> InitialContextSetupRequest.read(ies);
            case INITIAL_CONTEXT_SETUP_RESPONSE -> InitialContextSetupResponse.read(ies);
            case INITIAL_CONTEXT_SETUP_FAILURE -> InitialContextSetupFailure.read(ies);
            case UE_CONTEXT_RELEASE_REQUEST -> UeContextReleaseRequest.read(ies);
            case UE_CONTEXT_RELEASE_COMMAND -> UeContextReleaseCommand.read(ies);
            case UE_CONTEXT_RELEASE_COMPLETE -> UeContextReleaseComplete.read(ies);
            case UE_CONTEXT_MODIFICATION_REQUEST -> UeContextModificationRequest.read(ies);
            case UE_CONTEXT_MODIFICATION_RESPONSE -> UeContextModificationResponse.read(ies);
            case UE_CONTEXT_MODIFICATION_FAILURE -> UeContextModificationFailure.read(ies);
            case UE_RADIO_CAPABILITY_INFO_INDICATION -> UeRadioCapabilityInfoIndication.read(ies);
            case PATH_SWITCH_REQUEST -> PathSwitchRequest.read(ies);
            case PATH_SWITCH_REQUEST_ACKNOWLEDGE -> PathSwitchRequestAcknowledge.read(ies);
            case PATH_SWITCH_REQUEST_FAILURE -> PathSwitchRequestFailure.read(ies);
            case RAN_CONFIGURATION_UPDATE -> RanConfigurationUpdate.read(ies);
            case RAN_CONFIGURATION_UPDATE_ACKNOWLEDGE -> RanConfigurationUpdateAcknowledge.read(ies);
            case RAN_CONFIGURATION_UPDATE_FAILURE -> RanConfigurationUpdateFailure.read(ies);
            case AMF_CONFIGURATION_UPDATE -> AmfConfigurationUpdate.read(ies);
            case AMF_CONFIGURATION_UPDATE_ACKNOWLEDGE -> AmfConfigurationUpdateAcknowledge.read(ies);
            case AMF_CONFIGURATION_UPDATE_FAILURE -> AmfConfigurationUpdateFailure.read(ies);
            case NG_RESET -> NgReset.read(ies);
            case NG_RESET_ACKNOWLEDGE -> NgResetAcknowledge.read(ies);
            case ERROR_INDICATION -> ErrorIndication.read(ies);
            case AMF_STATUS_INDICATION -> AmfStatusIndication.read(ies);
            case OVERLOAD_START -> OverloadStart.read(ies);
            case OVERLOAD_STOP -> OverloadStop.read(ies);
            case PAGING -> Paging.read(ies);
        };
    }
}
