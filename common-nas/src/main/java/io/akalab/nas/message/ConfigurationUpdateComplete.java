package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;

/**
 * Configuration Update Complete (TS 24.501 clause 8.2.20).
 */
public record ConfigurationUpdateComplete(OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public ConfigurationUpdateComplete() {
        this(OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.CONFIGURATION_UPDATE_COMPLETE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static ConfigurationUpdateComplete read(OctetReader in) {
        return new ConfigurationUpdateComplete(OptionalIes.read(IeTable.EMPTY, in));
    }
}
