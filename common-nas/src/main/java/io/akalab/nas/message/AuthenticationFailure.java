package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Authentication Failure (TS 24.501 clause 8.2.4).
 */
public record AuthenticationFailure(GmmCause cause, OptionalIes ies) implements GmmMessage {

    private static final int AUTS = 0x30;

    private static final IeTable TABLE = IeTable.of(AUTS);

    /** The message without optional elements. */
    public AuthenticationFailure(GmmCause cause) {
        this(cause, OptionalIes.NONE);
    }

    /** Cause #21 with its re-synchronisation token. */
    public static AuthenticationFailure synchFailure(Auts auts) {
        return new AuthenticationFailure(GmmCause.SYNCH_FAILURE, OptionalIes.NONE.with(TABLE, AUTS, auts.octets()));
    }

    /** The re-synchronisation token beside cause #21. */
    public Optional<Auts> auts() {
        return ies.find(AUTS, Auts::of);
    }

    @Override
    public MessageType messageType() {
        return MessageType.AUTHENTICATION_FAILURE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(cause.number());
        ies.writeTo(out);
        return out.octets();
    }

    static AuthenticationFailure read(OctetReader in) {
        var failure = new AuthenticationFailure(GmmCause.of(in.octet()), OptionalIes.read(TABLE, in));
        if (failure.cause() == GmmCause.SYNCH_FAILURE && failure.auts().isEmpty()) {
            throw MalformedNas.conditional("an AUTS of 14 octets should be here");
        }
        return failure;
    }
}
