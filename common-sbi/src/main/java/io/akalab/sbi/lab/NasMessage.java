package io.akalab.sbi.lab;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A NAS message to or from a UE.
 *
 * @param ngapType the NGAP message that carried it
 * @param messageName its name, e.g. {@code Authentication Request}
 * @param pdu the whole PDU in hex
 * @param fields what it says, in order
 */
public record NasMessage(
        @NotNull Direction direction,
        @NotNull String ngapType,
        @NotNull String messageName,
        @NotNull String pdu,
        @NotNull Map<String, String> fields)
        implements TraceEvent {

    public NasMessage {
        fields = new LinkedHashMap<>(fields);
    }

    @Override
    public String toString() {
        return "NasMessage[" + messageName + ", redacted]";
    }

    /** Which way a NAS message goes. */
    public enum Direction {
        UPLINK,
        DOWNLINK
    }
}
