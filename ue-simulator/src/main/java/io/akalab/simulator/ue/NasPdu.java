package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.GmmMessage;
import org.jspecify.annotations.Nullable;

/**
 * A NAS PDU as a UE sees it.
 *
 * @param type how it is protected
 * @param message what is in it, or null where the UE can't tell
 * @param octets the whole PDU, protection included
 * @param note what the UE makes of it where that isn't obvious, such as {@code discarded: MAC failure}; may be empty
 */
public record NasPdu(SecurityHeaderType type, @Nullable GmmMessage message, Octets octets, String note) {

    static NasPdu plain(GmmMessage message) {
        return new NasPdu(SecurityHeaderType.PLAIN, message, message.encode(), "");
    }
}
