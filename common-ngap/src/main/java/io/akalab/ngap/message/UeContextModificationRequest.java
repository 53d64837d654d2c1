package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.SecurityKeys;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UE Context Modification Request (TS 38.413 clause 9.2.2.7).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param securityKey K<sub>gNB</sub>, or null
 * @param capabilities the UE's algorithms, or null
 * @param newAmfUeNgapId what the AMF calls the UE from now on, or null
 * @param newGuami who the UE is registered with from now on, or null
 * @param others elements that are carried, not looked into
 */
public record UeContextModificationRequest(
        long amfUeNgapId,
        long ranUeNgapId,
        @Nullable Kgnb securityKey,
        @Nullable UeSecurityCapabilities capabilities,
        @Nullable Long newAmfUeNgapId,
        @Nullable Guami newGuami,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_CONTEXT_MODIFICATION_REQUEST)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(Criticality.IGNORE, IeId.RAN_PAGING_PRIORITY)
            .optional(Criticality.REJECT, IeId.SECURITY_KEY)
            .optional(Criticality.IGNORE, IeId.INDEX_TO_RFSP, IeId.UE_AGGREGATE_MAXIMUM_BIT_RATE)
            .optional(Criticality.REJECT, IeId.UE_SECURITY_CAPABILITIES)
            .optional(Criticality.IGNORE, IeId.CORE_NETWORK_ASSISTANCE_INFORMATION_FOR_INACTIVE)
            .optional(Criticality.REJECT, IeId.EMERGENCY_FALLBACK_INDICATOR, IeId.NEW_AMF_UE_NGAP_ID)
            .optional(Criticality.IGNORE, IeId.RRC_INACTIVE_TRANSITION_REPORT_REQUEST)
            .optional(Criticality.REJECT, IeId.NEW_GUAMI)
            .optional(
                    Criticality.IGNORE,
                    IeId.CN_ASSISTED_RAN_TUNING,
                    IeId.SRVCC_OPERATION_POSSIBLE,
                    IeId.IAB_AUTHORIZED,
                    IeId.NR_V2X_SERVICES_AUTHORIZED,
                    IeId.LTE_V2X_SERVICES_AUTHORIZED,
                    IeId.NR_UE_SIDELINK_AGGREGATE_MAXIMUM_BITRATE,
                    IeId.LTE_UE_SIDELINK_AGGREGATE_MAXIMUM_BITRATE,
                    IeId.PC5_QOS_PARAMETERS)
            .optional(Criticality.REJECT, IeId.UE_RADIO_CAPABILITY_ID)
            .optional(
                    Criticality.IGNORE,
                    IeId.RG_LEVEL_WIRELINE_ACCESS_CHARACTERISTICS,
                    IeId.TIME_SYNC_ASSISTANCE_INFO,
                    IeId.QMC_CONFIG_INFO,
                    IeId.QMC_DEACTIVATION,
                    IeId.UE_SLICE_MAXIMUM_BIT_RATE_LIST,
                    IeId.MANAGEMENT_BASED_MDTPLMN_MODIFICATION_LIST,
                    IeId.FIVE_G_PROSE_AUTHORIZED,
                    IeId.FIVE_G_PROSE_UE_PC5_AGGREGATE_MAXIMUM_BIT_RATE,
                    IeId.FIVE_G_PROSE_PC5_QOS_PARAMETERS);

    public UeContextModificationRequest {
        others = List.copyOf(others);
    }

    /** Of the security alone. */
    public UeContextModificationRequest(
            long amfUeNgapId,
            long ranUeNgapId,
            @Nullable Kgnb securityKey,
            @Nullable UeSecurityCapabilities capabilities) {
        this(amfUeNgapId, ranUeNgapId, securityKey, capabilities, null, null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_CONTEXT_MODIFICATION_REQUEST;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.SECURITY_KEY, securityKey, SecurityKeys::writeKgnb)
                .put(IeId.UE_SECURITY_CAPABILITIES, capabilities, UeSecurityCapabilities::write)
                .put(IeId.NEW_AMF_UE_NGAP_ID, newAmfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.NEW_GUAMI, newGuami, Guami::write)
                .message();
    }

    static UeContextModificationRequest read(IeReader ies) {
        return new UeContextModificationRequest(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.SECURITY_KEY, SecurityKeys::readKgnb),
                ies.optional(IeId.UE_SECURITY_CAPABILITIES, UeSecurityCapabilities::read),
                ies.optional(IeId.NEW_AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.optional(IeId.NEW_GUAMI, Guami::read),
                ies.others());
    }
}
