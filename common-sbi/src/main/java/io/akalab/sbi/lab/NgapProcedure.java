package io.akalab.sbi.lab;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An NGAP message that concerns no single UE.
 *
 * @param gnb the gNB, by its name and identity
 * @param messageName its name, e.g. {@code NG Setup Failure}
 * @param fields what it says and why, in order
 */
public record NgapProcedure(
        @NotNull NasMessage.Direction direction,
        @NotNull String gnb,
        @NotNull String messageName,
        @NotNull Map<String, String> fields)
        implements TraceEvent {

    public NgapProcedure {
        fields = new LinkedHashMap<>(fields);
    }
}
