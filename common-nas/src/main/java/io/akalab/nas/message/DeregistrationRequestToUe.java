package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Deregistration Request, UE terminated (TS 24.501 clause 8.2.14).
 */
public record DeregistrationRequestToUe(DeregistrationType type, OptionalIes ies) implements GmmMessage {

    private static final int CAUSE = 0x58;
    private static final int T3346 = 0x5F;
    private static final int REJECTED_NSSAI = 0x6D;

    private static final IeTable TABLE =
            IeTable.of(CAUSE, T3346, REJECTED_NSSAI).fixed(CAUSE, 1);

    /** The message without optional elements. */
    public DeregistrationRequestToUe(DeregistrationType type) {
        this(type, OptionalIes.NONE);
    }

    public Optional<GmmCause> cause() {
        return ies.find(CAUSE, value -> GmmCause.of(value.at(0)));
    }

    public DeregistrationRequestToUe withCause(GmmCause cause) {
        return new DeregistrationRequestToUe(type, ies.with(TABLE, CAUSE, Octets.of((byte) cause.number())));
    }

    @Override
    public MessageType messageType() {
        return MessageType.DEREGISTRATION_REQUEST_TO_UE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(type.nibble());
        ies.writeTo(out);
        return out.octets();
    }

    static DeregistrationRequestToUe read(OctetReader in) {
        return new DeregistrationRequestToUe(DeregistrationType.ofNibble(in.octet()), OptionalIes.read(TABLE, in));
    }
}
