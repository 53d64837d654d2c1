package io.akalab.simulator.registration;

import io.akalab.crypto.algorithms.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message between gNB and AMF, for a lab to print. It holds identities and responses, so its text form says no more than
 * its names.
 *
 * @param ngapType its NGAP name, such as {@code DownlinkNASTransport}
 * @param nasName the name of the NAS message in it, or null where there is none
 * @param protection how the NAS message is protected, such as {@code INTEGRITY_CIPHERED}, or null
 * @param fields what matters of the content, in order
 * @param nasPdu the NAS PDU in hex, or null
 */
public record Exchange(
        Direction direction,
        String ngapType,
        @Nullable String nasName,
        @Nullable String protection,
        List<Field> fields,
        @Nullable String nasPdu) {

    public Exchange {
        fields = List.copyOf(fields);
    }

    /** A named piece of a message. */
    public record Field(String name, String value) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public String toString() {
        return direction + " " + ngapType + (nasName == null ? "" : " " + nasName);
    }
}
