package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * UL NAS Transport (TS 24.501 clause 8.2.10).
 *
 * @param containerType 1 for N1 SM information and on (clause 9.11.3.40), 4 bits
 * @param container the payload, carried as it is
 */
public record UlNasTransport(int containerType, Octets container, OptionalIes ies) implements GmmMessage {

    private static final int PDU_SESSION_ID = 0x12;
    private static final int OLD_PDU_SESSION_ID = 0x59;
    private static final int REQUEST_TYPE = 0x80;
    private static final int SNSSAI = 0x22;
    private static final int DNN = 0x25;
    private static final int ADDITIONAL_INFORMATION = 0x24;
    private static final int MA_PDU_SESSION = 0xA0;
    private static final int RELEASE_ASSISTANCE = 0xF0;

    private static final IeTable TABLE = IeTable.of(
                    PDU_SESSION_ID,
                    OLD_PDU_SESSION_ID,
                    REQUEST_TYPE,
                    SNSSAI,
                    DNN,
                    ADDITIONAL_INFORMATION,
                    MA_PDU_SESSION,
                    RELEASE_ASSISTANCE)
            .fixed(PDU_SESSION_ID, 1)
            .fixed(OLD_PDU_SESSION_ID, 1);

    /** The message without optional elements. */
    public UlNasTransport(int containerType, Octets container) {
        this(containerType, container, OptionalIes.NONE);
    }

    public Optional<Integer> pduSessionId() {
        return ies.find(PDU_SESSION_ID, value -> Byte.toUnsignedInt(value.at(0)));
    }

    /** 1 for an initial request and on (clause 9.11.3.47). */
    public Optional<Integer> requestType() {
        return ies.find(REQUEST_TYPE, value -> value.at(0) & 7);
    }

    public UlNasTransport withPduSessionId(int id) {
        return new UlNasTransport(containerType, container, ies.with(TABLE, PDU_SESSION_ID, Octets.of((byte) id)));
    }

    /** 1 for an initial request and on (clause 9.11.3.47), 3 bits. */
    public UlNasTransport withRequestType(int type) {
        return new UlNasTransport(containerType, container, ies.withHalfOctet(TABLE, REQUEST_TYPE, type));
    }

    @Override
    public MessageType messageType() {
        return MessageType.UL_NAS_TRANSPORT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(containerType).lvE(container);
        ies.writeTo(out);
        return out.octets();
    }

    static UlNasTransport read(OctetReader in) {
        return new UlNasTransport(in.octet() & 0xF, in.lvE(), OptionalIes.read(TABLE, in));
    }
}
