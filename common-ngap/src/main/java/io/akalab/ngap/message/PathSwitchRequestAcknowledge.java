package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SecurityContext;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Path Switch Request Acknowledge (TS 38.413 clause 9.2.3.9).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param capabilities the UE's algorithms, or null
 * @param securityContext the next hop and its counter
 * @param newSecurityContext whether the next hop comes of a new K<sub>AMF</sub>
 * @param switched PDU sessions; an empty list is not sent
 * @param released PDU sessions that ended
 * @param allowedNssai at most 8 slices
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record PathSwitchRequestAcknowledge(
        long amfUeNgapId,
        long ranUeNgapId,
        @Nullable UeSecurityCapabilities capabilities,
        SecurityContext securityContext,
        boolean newSecurityContext,
        List<PduSession> switched,
        List<PduSession> released,
        List<SNssai> allowedNssai,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.PATH_SWITCH_REQUEST_ACKNOWLEDGE)
            .mandatory(Criticality.IGNORE, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(Criticality.REJECT, IeId.UE_SECURITY_CAPABILITIES)
            .mandatory(Criticality.REJECT, IeId.SECURITY_CONTEXT)
            .optional(Criticality.REJECT, IeId.NEW_SECURITY_CONTEXT_IND)
            .mandatory(Criticality.IGNORE, IeId.PDU_SESSION_RESOURCE_SWITCHED_LIST)
            .optional(Criticality.IGNORE, IeId.PDU_SESSION_RESOURCE_RELEASED_LIST_PS_ACK)
            .mandatory(Criticality.REJECT, IeId.ALLOWED_NSSAI)
            .optional(
                    Criticality.IGNORE,
                    IeId.CORE_NETWORK_ASSISTANCE_INFORMATION_FOR_INACTIVE,
                    IeId.RRC_INACTIVE_TRANSITION_REPORT_REQUEST,
                    IeId.CRITICALITY_DIAGNOSTICS,
                    IeId.REDIRECTION_VOICE_FALLBACK,
                    IeId.CN_ASSISTED_RAN_TUNING,
                    IeId.SRVCC_OPERATION_POSSIBLE,
                    IeId.ENHANCED_COVERAGE_RESTRICTION,
                    IeId.EXTENDED_CONNECTED_TIME,
                    IeId.UE_DIFFERENTIATION_INFO,
                    IeId.NR_V2X_SERVICES_AUTHORIZED,
                    IeId.LTE_V2X_SERVICES_AUTHORIZED,
                    IeId.NR_UE_SIDELINK_AGGREGATE_MAXIMUM_BITRATE,
                    IeId.LTE_UE_SIDELINK_AGGREGATE_MAXIMUM_BITRATE,
                    IeId.PC5_QOS_PARAMETERS,
                    IeId.CE_MODE_B_RESTRICTED,
                    IeId.UE_UP_CIOT_SUPPORT)
            .optional(Criticality.REJECT, IeId.UE_RADIO_CAPABILITY_ID)
            .optional(
                    Criticality.IGNORE,
                    IeId.MANAGEMENT_BASED_MDTPLMN_LIST,
                    IeId.TIME_SYNC_ASSISTANCE_INFO,
                    IeId.FIVE_G_PROSE_AUTHORIZED,
                    IeId.FIVE_G_PROSE_UE_PC5_AGGREGATE_MAXIMUM_BIT_RATE,
                    IeId.FIVE_G_PROSE_PC5_QOS_PARAMETERS,
                    IeId.MANAGEMENT_BASED_MDTPLMN_MODIFICATION_LIST,
                    IeId.IAB_AUTHORIZED);

    public PathSwitchRequestAcknowledge {
        switched = List.copyOf(switched);
        released = List.copyOf(released);
        allowedNssai = List.copyOf(allowedNssai);
        others = List.copyOf(others);
    }

    /** Of PDU sessions that were all switched. */
    public PathSwitchRequestAcknowledge(
            long amfUeNgapId,
            long ranUeNgapId,
            @Nullable UeSecurityCapabilities capabilities,
            SecurityContext securityContext,
            List<PduSession> switched,
            List<SNssai> allowedNssai) {
        this(
                amfUeNgapId,
                ranUeNgapId,
                capabilities,
                securityContext,
                false,
                switched,
                List.of(),
                allowedNssai,
                null,
                List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.PATH_SWITCH_REQUEST_ACKNOWLEDGE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.UE_SECURITY_CAPABILITIES, capabilities, UeSecurityCapabilities::write)
                .put(IeId.SECURITY_CONTEXT, securityContext, SecurityContext::write)
                .putFlag(IeId.NEW_SECURITY_CONTEXT_IND, newSecurityContext)
                .putList(IeId.PDU_SESSION_RESOURCE_SWITCHED_LIST, switched, PduSession::writeList)
                .putList(IeId.PDU_SESSION_RESOURCE_RELEASED_LIST_PS_ACK, released, PduSession::writeList)
                .put(IeId.ALLOWED_NSSAI, allowedNssai, SNssai::writeAllowed)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static PathSwitchRequestAcknowledge read(IeReader ies) {
        return new PathSwitchRequestAcknowledge(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.UE_SECURITY_CAPABILITIES, UeSecurityCapabilities::read),
                ies.required(IeId.SECURITY_CONTEXT, SecurityContext::read),
                ies.flag(IeId.NEW_SECURITY_CONTEXT_IND),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_SWITCHED_LIST, PduSession::readList, List.of()),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_RELEASED_LIST_PS_ACK, PduSession::readList, List.of()),
                ies.required(IeId.ALLOWED_NSSAI, SNssai::readAllowed),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
