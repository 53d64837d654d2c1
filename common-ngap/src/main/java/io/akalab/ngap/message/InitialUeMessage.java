package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UserLocation;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Initial UE Message (TS 38.413 clause 9.2.5.1).
 *
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param nasPdu carried as it is
 * @param location where the UE is
 * @param establishmentCause notAvailable where the sender left it out
 * @param tmsi the 5G-S-TMSI that the UE gave to RRC, or null
 * @param contextRequested whether the NG-RAN node wants a UE context
 * @param allowedNssai at most 8 slices
 * @param others elements that are carried, not looked into
 */
public record InitialUeMessage(
        long ranUeNgapId,
        Octets nasPdu,
        UserLocation location,
        EstablishmentCause establishmentCause,
        @Nullable FiveGSTmsi tmsi,
        boolean contextRequested,
        List<SNssai> allowedNssai,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.INITIAL_UE_MESSAGE)
            .mandatory(Criticality.REJECT, IeId.RAN_UE_NGAP_ID, IeId.NAS_PDU, IeId.USER_LOCATION_INFORMATION)
            .mandatory(Criticality.IGNORE, IeId.RRC_ESTABLISHMENT_CAUSE)
            .optional(Criticality.REJECT, IeId.FIVE_G_S_TMSI)
            .optional(Criticality.IGNORE, IeId.AMF_SET_ID, IeId.UE_CONTEXT_REQUEST)
            .optional(Criticality.REJECT, IeId.ALLOWED_NSSAI)
            .optional(Criticality.IGNORE, IeId.SOURCE_TO_TARGET_AMF_INFORMATION_REROUTE, IeId.SELECTED_PLMN_IDENTITY)
            .optional(Criticality.REJECT, IeId.IAB_NODE_INDICATION, IeId.CE_MODE_B_SUPPORT_INDICATOR)
            .optional(Criticality.IGNORE, IeId.LTEM_INDICATION, IeId.EDT_SESSION, IeId.AUTHENTICATED_INDICATION)
            .optional(Criticality.REJECT, IeId.NPN_ACCESS_INFORMATION)
            .optional(Criticality.IGNORE, IeId.RED_CAP_INDICATION);

    public InitialUeMessage {
        allowedNssai = List.copyOf(allowedNssai);
        others = List.copyOf(others);
    }

    /** Of a UE that the NG-RAN node knows nothing of. */
    public InitialUeMessage(
            long ranUeNgapId,
            Octets nasPdu,
            UserLocation location,
            EstablishmentCause establishmentCause,
            @Nullable FiveGSTmsi tmsi,
            boolean contextRequested) {
        this(ranUeNgapId, nasPdu, location, establishmentCause, tmsi, contextRequested, List.of(), List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.INITIAL_UE_MESSAGE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.NAS_PDU, nasPdu, IeWriter::octets)
                .put(IeId.USER_LOCATION_INFORMATION, location, UserLocation::write)
                .put(IeId.RRC_ESTABLISHMENT_CAUSE, establishmentCause, EstablishmentCause::write)
                .put(IeId.FIVE_G_S_TMSI, tmsi, FiveGSTmsi::write)
                .putFlag(IeId.UE_CONTEXT_REQUEST, contextRequested)
                .putList(IeId.ALLOWED_NSSAI, allowedNssai, SNssai::writeAllowed)
                .message();
    }

    static InitialUeMessage read(IeReader ies) {
        return new InitialUeMessage(
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.required(IeId.NAS_PDU, PerReader::octetString),
                ies.required(IeId.USER_LOCATION_INFORMATION, UserLocation::read),
                ies.orElse(IeId.RRC_ESTABLISHMENT_CAUSE, EstablishmentCause::read, EstablishmentCause.NOT_AVAILABLE),
                ies.optional(IeId.FIVE_G_S_TMSI, FiveGSTmsi::read),
                ies.flag(IeId.UE_CONTEXT_REQUEST),
                ies.orElse(IeId.ALLOWED_NSSAI, SNssai::readAllowed, List.of()),
                ies.others());
    }
}
