package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.PduSessionSet;
import java.util.Optional;

/**
 * Service Accept (TS 24.501 clause 8.2.17).
 */
public record ServiceAccept(OptionalIes ies) implements GmmMessage {

    private static final int PDU_SESSION_STATUS = 0x50;
    private static final int REACTIVATION_RESULT = 0x26;
    private static final int REACTIVATION_RESULT_ERROR_CAUSE = 0x72;
    private static final int EAP_MESSAGE = 0x78;
    private static final int T3448 = 0x6B;

    private static final IeTable TABLE =
            IeTable.of(PDU_SESSION_STATUS, REACTIVATION_RESULT, REACTIVATION_RESULT_ERROR_CAUSE, EAP_MESSAGE, T3448);

    /** The message without optional elements. */
    public ServiceAccept() {
        this(OptionalIes.NONE);
    }

    /** The PDU sessions that the network has. */
    public Optional<PduSessionSet> pduSessionStatus() {
        return ies.find(PDU_SESSION_STATUS, PduSessionSet::of);
    }

    /** The PDU sessions whose user plane was asked for in vain. */
    public Optional<PduSessionSet> reactivationResult() {
        return ies.find(REACTIVATION_RESULT, PduSessionSet::of);
    }

    public ServiceAccept withPduSessionStatus(PduSessionSet sessions) {
        return new ServiceAccept(ies.with(TABLE, PDU_SESSION_STATUS, sessions.octets()));
    }

    public ServiceAccept withReactivationResult(PduSessionSet inVain) {
        return new ServiceAccept(ies.with(TABLE, REACTIVATION_RESULT, inVain.octets()));
    }

    @Override
    public MessageType messageType() {
        return MessageType.SERVICE_ACCEPT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static ServiceAccept read(OctetReader in) {
        return new ServiceAccept(OptionalIes.read(TABLE, in));
    }
}
