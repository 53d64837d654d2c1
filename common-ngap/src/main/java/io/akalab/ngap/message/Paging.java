package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.PagingPriority;
import io.akalab.ngap.element.Tai;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paging (TS 38.413 clause 9.2.4.1).
 *
 * @param tmsi whom to page, or null where the sender left it out
 * @param pagingDrx the DRX of paging, or null
 * @param tais where to page, 1 to 16; empty where the sender left it out
 * @param priority 1, the highest, to 8, or null
 * @param fromNon3gppAccess whether the reason is a PDU session of non-3GPP access
 * @param others elements that are carried, not looked into
 */
public record Paging(
        @Nullable FiveGSTmsi tmsi,
        @Nullable PagingDrx pagingDrx,
        List<Tai> tais,
        @Nullable Integer priority,
        boolean fromNon3gppAccess,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.PAGING)
            .mandatory(Criticality.IGNORE, IeId.UE_PAGING_IDENTITY)
            .optional(Criticality.IGNORE, IeId.PAGING_DRX)
            .mandatory(Criticality.IGNORE, IeId.TAI_LIST_FOR_PAGING)
            .optional(
                    Criticality.IGNORE,
                    IeId.PAGING_PRIORITY,
                    IeId.UE_RADIO_CAPABILITY_FOR_PAGING,
                    IeId.PAGING_ORIGIN,
                    IeId.ASSISTANCE_DATA_FOR_PAGING,
                    IeId.NB_IOT_PAGING_EDRX_INFO,
                    IeId.NB_IOT_PAGING_DRX,
                    IeId.ENHANCED_COVERAGE_RESTRICTION,
                    IeId.WUS_ASSISTANCE_INFORMATION,
                    IeId.EUTRA_PAGING_EDRX_INFORMATION,
                    IeId.CE_MODE_B_RESTRICTED,
                    IeId.NR_PAGING_EDRX_INFORMATION,
                    IeId.PAGING_CAUSE,
                    IeId.PEIPS_ASSISTANCE_INFORMATION);

    public Paging {
        tais = List.copyOf(tais);
        others = List.copyOf(others);
    }

    /** With what is needed. */
    public Paging(@Nullable FiveGSTmsi tmsi, List<Tai> tais) {
        this(tmsi, null, tais, null, false, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.PAGING;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.UE_PAGING_IDENTITY, tmsi, FiveGSTmsi::writeForPaging)
                .put(IeId.PAGING_DRX, pagingDrx, PagingDrx::write)
                .putList(IeId.TAI_LIST_FOR_PAGING, tais, Tai::writeForPaging)
                .put(IeId.PAGING_PRIORITY, priority, PagingPriority::write)
                .putFlag(IeId.PAGING_ORIGIN, fromNon3gppAccess)
                .message();
    }

    static Paging read(IeReader ies) {
        return new Paging(
                ies.optional(IeId.UE_PAGING_IDENTITY, FiveGSTmsi::readForPaging),
                ies.optional(IeId.PAGING_DRX, PagingDrx::read),
                ies.orElse(IeId.TAI_LIST_FOR_PAGING, Tai::readForPaging, List.of()),
                ies.optional(IeId.PAGING_PRIORITY, PagingPriority::read),
                ies.flag(IeId.PAGING_ORIGIN),
                ies.others());
    }
}
