package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.OverloadAction;
import io.akalab.ngap.element.OverloadResponse;
import io.akalab.ngap.element.SliceOverload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Overload Start (TS 38.413 clause 9.2.6.14).
 *
 * @param action what the NG-RAN node shall do, or null
 * @param reduction how much less traffic shall come, 1 to 99 per cent, or null
 * @param slices overloads of slices
 * @param others elements that are carried, not looked into
 */
public record OverloadStart(
        @Nullable OverloadAction action,
        @Nullable Integer reduction,
        List<SliceOverload> slices,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.OVERLOAD_START)
            .optional(Criticality.REJECT, IeId.AMF_OVERLOAD_RESPONSE)
            .optional(Criticality.IGNORE, IeId.AMF_TRAFFIC_LOAD_REDUCTION_INDICATION, IeId.OVERLOAD_START_NSSAI_LIST);

    public OverloadStart {
        slices = List.copyOf(slices);
        others = List.copyOf(others);
    }

    /** For all slices. */
    public OverloadStart(@Nullable OverloadAction action, @Nullable Integer reduction) {
        this(action, reduction, List.of(), List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.OVERLOAD_START;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_OVERLOAD_RESPONSE, action, OverloadResponse::write)
                .put(IeId.AMF_TRAFFIC_LOAD_REDUCTION_INDICATION, reduction, OverloadResponse::writeReduction)
                .putList(IeId.OVERLOAD_START_NSSAI_LIST, slices, SliceOverload::writeList)
                .message();
    }

    static OverloadStart read(IeReader ies) {
        return new OverloadStart(
                ies.optional(IeId.AMF_OVERLOAD_RESPONSE, OverloadResponse::read),
                ies.optional(IeId.AMF_TRAFFIC_LOAD_REDUCTION_INDICATION, OverloadResponse::readReduction),
                ies.orElse(IeId.OVERLOAD_START_NSSAI_LIST, SliceOverload::readList, List.of()),
                ies.others());
    }
}
