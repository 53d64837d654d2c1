package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * DL NAS Transport (TS 24.501 clause 8.2.11).
 *
 * @param containerType 1 for N1 SM information and on (clause 9.11.3.40), 4 bits
 * @param container the payload, carried as it is
 */
public record DlNasTransport(int containerType, Octets container, OptionalIes ies) implements GmmMessage {

    private static final int PDU_SESSION_ID = 0x12;
    private static final int ADDITIONAL_INFORMATION = 0x24;
    private static final int CAUSE = 0x58;
    private static final int BACK_OFF_TIMER = 0x37;
    private static final int LOWER_BOUND_TIMER = 0x3A;

    private static final IeTable TABLE = IeTable.of(
                    PDU_SESSION_ID, ADDITIONAL_INFORMATION, CAUSE, BACK_OFF_TIMER, LOWER_BOUND_TIMER)
            .fixed(PDU_SESSION_ID, 1)
            .fixed(CAUSE, 1);

    /** The message without optional elements. */
    public DlNasTransport(int containerType, Octets container) {
        this(containerType, container, OptionalIes.NONE);
    }

    public Optional<Integer> pduSessionId() {
        return ies.find(PDU_SESSION_ID, value -> Byte.toUnsignedInt(value.at(0)));
    }

    public Optional<GmmCause> cause() {
        return ies.find(CAUSE, value -> GmmCause.of(value.at(0)));
    }

    public DlNasTransport withPduSessionId(int id) {
        return new DlNasTransport(containerType, container, ies.with(TABLE, PDU_SESSION_ID, Octets.of((byte) id)));
    }

    public DlNasTransport withCause(GmmCause cause) {
        return new DlNasTransport(containerType, container, ies.with(TABLE, CAUSE, Octets.of((byte) cause.number())));
    }

    @Override
    public MessageType messageType() {
        return MessageType.DL_NAS_TRANSPORT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(containerType).lvE(container);
        ies.writeTo(out);
        return out.octets();
    }

    static DlNasTransport read(OctetReader in) {
        return new DlNasTransport(in.octet() & 0xF, in.lvE(), OptionalIes.read(TABLE, in));
    }
}
