package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import java.util.List;

/** A message of NGAP (TS 38.413 clause 9.2). The text forms tell neither keys nor identities nor what NAS PDUs hold. */
public sealed interface NgapMessage
        permits NgSetupRequest,
                NgSetupResponse,
                NgSetupFailure,
                InitialUeMessage,
                DownlinkNasTransport,
                UplinkNasTransport,
                NasNonDeliveryIndication,
                InitialContextSetupRequest,
                InitialContextSetupResponse,
                InitialContextSetupFailure,
                UeContextReleaseRequest,
                UeContextReleaseCommand,
                UeContextReleaseComplete,
                UeContextModificationRequest,
                UeContextModificationResponse,
                UeContextModificationFailure,
                UeRadioCapabilityInfoIndication,
                PathSwitchRequest,
                PathSwitchRequestAcknowledge,
                PathSwitchRequestFailure,
                RanConfigurationUpdate,
                RanConfigurationUpdateAcknowledge,
                RanConfigurationUpdateFailure,
                AmfConfigurationUpdate,
                AmfConfigurationUpdateAcknowledge,
                AmfConfigurationUpdateFailure,
                NgReset,
                NgResetAcknowledge,
                ErrorIndication,
                AmfStatusIndication,
                OverloadStart,
                OverloadStop,
                Paging {

    MessageType messageType();

    /**
     * Elements that are carried, not looked into, each in its place among the others when they are in the message's table and
     * behind them when they are not.
     */
    List<ProtocolIe> others();

    /**
     * The octets of the PDU.
     *
     * @throws IllegalArgumentException if a value is outside the range of its element, such as an empty list that must not be
     */
    Octets encode();

    /** Reads a PDU. Whatever the octets are, the answer is a value, not an exception. */
    static Decoded decode(Octets pdu) {
        return NgapDecoder.decode(pdu.toArray());
    }

    /** Reads a PDU. Whatever the octets are, the answer is a value, not an exception. */
    static Decoded decode(byte[] pdu) {
        return NgapDecoder.decode(pdu.clone());
    }
}
