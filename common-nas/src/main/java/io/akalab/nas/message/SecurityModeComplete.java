package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Security Mode Complete (TS 24.501 clause 8.2.26).
 */
public record SecurityModeComplete(OptionalIes ies) implements GmmMessage {

    private static final int IMEISV = 0x77;
    private static final int NAS_MESSAGE_CONTAINER = 0x71;
    private static final int NON_IMEISV_PEI = 0x78;

    private static final IeTable TABLE = IeTable.of(IMEISV, NAS_MESSAGE_CONTAINER, NON_IMEISV_PEI);

    /** The message without optional elements. */
    public SecurityModeComplete() {
        this(OptionalIes.NONE);
    }

    public Optional<MobileIdentity> imeisv() {
        return ies.find(IMEISV, MobileIdentity::of);
    }

    /** The whole initial message, plain. */
    public Optional<Octets> nasMessageContainer() {
        return ies.find(NAS_MESSAGE_CONTAINER);
    }

    public SecurityModeComplete withImeisv(MobileIdentity.Imeisv imeisv) {
        return new SecurityModeComplete(ies.with(TABLE, IMEISV, imeisv.octets()));
    }

    public SecurityModeComplete withNasMessageContainer(Octets message) {
        return new SecurityModeComplete(ies.with(TABLE, NAS_MESSAGE_CONTAINER, message));
    }

    @Override
    public MessageType messageType() {
        return MessageType.SECURITY_MODE_COMPLETE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static SecurityModeComplete read(OctetReader in) {
        return new SecurityModeComplete(OptionalIes.read(TABLE, in));
    }
}
