package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.PduSessionSetup;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SecurityKeys;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Initial Context Setup Request (TS 38.413 clause 9.2.2.1).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param guami who the UE is registered with
 * @param pduSessions to be set up with it
 * @param allowedNssai at most 8 slices
 * @param capabilities the UE's algorithms
 * @param securityKey K<sub>gNB</sub>
 * @param radioCapability as the NG-RAN node gave it, or null
 * @param maskedImeisv 8 octets, or null
 * @param nasPdu for the UE, or null
 * @param others elements that are carried, not looked into
 */
public record InitialContextSetupRequest(
        long amfUeNgapId,
        long ranUeNgapId,
        Guami guami,
        List<PduSessionSetup> pduSessions,
        List<SNssai> allowedNssai,
        UeSecurityCapabilities capabilities,
        Kgnb securityKey,
        @Nullable Octets radioCapability,
        @Nullable Octets maskedImeisv,
        @Nullable Octets nasPdu,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.INITIAL_CONTEXT_SETUP_REQUEST)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(Criticality.REJECT, IeId.OLD_AMF, IeId.UE_AGGREGATE_MAXIMUM_BIT_RATE)
            .optional(Criticality.IGNORE, IeId.CORE_NETWORK_ASSISTANCE_INFORMATION_FOR_INACTIVE)
            .mandatory(Criticality.REJECT, IeId.GUAMI)
            .optional(Criticality.REJECT, IeId.PDU_SESSION_RESOURCE_SETUP_LIST_CXT_REQ)
            .mandatory(Criticality.REJECT, IeId.ALLOWED_NSSAI, IeId.UE_SECURITY_CAPABILITIES, IeId.SECURITY_KEY)
            .optional(
                    Criticality.IGNORE,
                    IeId.TRACE_ACTIVATION,
                    IeId.MOBILITY_RESTRICTION_LIST,
                    IeId.UE_RADIO_CAPABILITY,
                    IeId.INDEX_TO_RFSP,
                    IeId.MASKED_IMEISV,
                    IeId.NAS_PDU)
            .optional(Criticality.REJECT, IeId.EMERGENCY_FALLBACK_INDICATOR)
            .optional(
                    Criticality.IGNORE,
                    IeId.RRC_INACTIVE_TRANSITION_REPORT_REQUEST,
                    IeId.UE_RADIO_CAPABILITY_FOR_PAGING,
                    IeId.REDIRECTION_VOICE_FALLBACK,
                    IeId.LOCATION_REPORTING_REQUEST_TYPE,
                    IeId.CN_ASSISTED_RAN_TUNING,
                    IeId.SRVCC_OPERATION_POSSIBLE,
                    IeId.IAB_AUTHORIZED,
                    IeId.ENHANCED_COVERAGE_RESTRICTION,
                    IeId.EXTENDED_CONNECTED_TIME,
                    IeId.UE_DIFFERENTIATION_INFO,
                    IeId.NR_V2X_SERVICES_AUTHORIZED,
                    IeId.LTE_V2X_SERVICES_AUTHORIZED,
                    IeId.NR_UE_SIDELINK_AGGREGATE_MAXIMUM_BITRATE,
                    IeId.LTE_UE_SIDELINK_AGGREGATE_MAXIMUM_BITRATE,
                    IeId.PC5_QOS_PARAMETERS,
                    IeId.CE_MODE_B_RESTRICTED,
                    IeId.UE_UP_CIOT_SUPPORT,
                    IeId.RG_LEVEL_WIRELINE_ACCESS_CHARACTERISTICS,
                    IeId.MANAGEMENT_BASED_MDTPLMN_LIST)
            .optional(Criticality.REJECT, IeId.UE_RADIO_CAPABILITY_ID)
            .optional(
                    Criticality.IGNORE,
                    IeId.TIME_SYNC_ASSISTANCE_INFO,
                    IeId.QMC_CONFIG_INFO,
                    IeId.TARGET_NSSAI_INFORMATION,
                    IeId.UE_SLICE_MAXIMUM_BIT_RATE_LIST,
                    IeId.FIVE_G_PROSE_AUTHORIZED,
                    IeId.FIVE_G_PROSE_UE_PC5_AGGREGATE_MAXIMUM_BIT_RATE,
                    IeId.FIVE_G_PROSE_PC5_QOS_PARAMETERS);

    public InitialContextSetupRequest {
        pduSessions = List.copyOf(pduSessions);
        allowedNssai = List.copyOf(allowedNssai);
        others = List.copyOf(others);
    }

    /** With what every UE needs. */
    public InitialContextSetupRequest(
            long amfUeNgapId,
            long ranUeNgapId,
            Guami guami,
            List<SNssai> allowedNssai,
            UeSecurityCapabilities capabilities,
            Kgnb securityKey,
            @Nullable Octets nasPdu) {
        this(
                amfUeNgapId,
                ranUeNgapId,
                guami,
                List.of(),
                allowedNssai,
                capabilities,
                securityKey,
                null,
                null,
                nasPdu,
                List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.INITIAL_CONTEXT_SETUP_REQUEST;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.GUAMI, guami, Guami::write)
                .putList(IeId.PDU_SESSION_RESOURCE_SETUP_LIST_CXT_REQ, pduSessions, PduSessionSetup::writeList)
                .put(IeId.ALLOWED_NSSAI, allowedNssai, SNssai::writeAllowed)
                .put(IeId.UE_SECURITY_CAPABILITIES, capabilities, UeSecurityCapabilities::write)
                .put(IeId.SECURITY_KEY, securityKey, SecurityKeys::writeKgnb)
                .put(IeId.UE_RADIO_CAPABILITY, radioCapability, IeWriter::octets)
                .put(IeId.MASKED_IMEISV, maskedImeisv, IeWriter::maskedImeisv)
                .put(IeId.NAS_PDU, nasPdu, IeWriter::octets)
                .message();
    }

    static InitialContextSetupRequest read(IeReader ies) {
        return new InitialContextSetupRequest(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.required(IeId.GUAMI, Guami::read),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_SETUP_LIST_CXT_REQ, PduSessionSetup::readList, List.of()),
                ies.required(IeId.ALLOWED_NSSAI, SNssai::readAllowed),
                ies.required(IeId.UE_SECURITY_CAPABILITIES, UeSecurityCapabilities::read),
                ies.required(IeId.SECURITY_KEY, SecurityKeys::readKgnb),
                ies.optional(IeId.UE_RADIO_CAPABILITY, PerReader::octetString),
                ies.optional(IeId.MASKED_IMEISV, IeReader::maskedImeisv),
                ies.optional(IeId.NAS_PDU, PerReader::octetString),
                ies.others());
    }
}
