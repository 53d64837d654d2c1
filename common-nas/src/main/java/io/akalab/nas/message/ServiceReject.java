package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.PduSessionSet;
import java.util.Optional;

/**
 * Service Reject (TS 24.501 clause 8.2.18).
 */
public record ServiceReject(GmmCause cause, OptionalIes ies) implements GmmMessage {

    private static final int PDU_SESSION_STATUS = 0x50;
    private static final int T3346 = 0x5F;
    private static final int EAP_MESSAGE = 0x78;
    private static final int T3448 = 0x6B;
    private static final int CAG_INFORMATION = 0x75;

    private static final IeTable TABLE = IeTable.of(PDU_SESSION_STATUS, T3346, EAP_MESSAGE, T3448, CAG_INFORMATION);

    /** The message without optional elements. */
    public ServiceReject(GmmCause cause) {
        this(cause, OptionalIes.NONE);
    }

    /** The PDU sessions that the network has. */
    public Optional<PduSessionSet> pduSessionStatus() {
        return ies.find(PDU_SESSION_STATUS, PduSessionSet::of);
    }

    public ServiceReject withPduSessionStatus(PduSessionSet sessions) {
        return new ServiceReject(cause, ies.with(TABLE, PDU_SESSION_STATUS, sessions.octets()));
    }

    @Override
    public MessageType messageType() {
        return MessageType.SERVICE_REJECT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(cause.number());
        ies.writeTo(out);
        return out.octets();
    }

    static ServiceReject read(OctetReader in) {
        return new ServiceReject(GmmCause.of(in.octet()), OptionalIes.read(TABLE, in));
    }
}
