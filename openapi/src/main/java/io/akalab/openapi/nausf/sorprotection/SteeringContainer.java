package io.akalab.openapi.nausf.sorprotection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of preferred PLMNs or a packet for the USIM, one of the two (TS 29.509 clause 6.2.6.2.4). In JSON it is the array or
 * the string itself.
 *
 * @param list the most preferred first
 * @param securedPacket a secured packet of TS 31.115, in base64
 */
public record SteeringContainer(
        @Size(max = 16) @Nullable List<@Valid SteeringInfo> list,

        @Pattern(regexp = Patterns.BASE64_NOT_EMPTY) @Nullable String securedPacket) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public SteeringContainer {
        if ((list == null) == (securedPacket == null)) {
            throw new IllegalArgumentException("a steering container is a list or a packet");
        }
    }

    /** A list. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SteeringContainer of(List<SteeringInfo> list) {
        return new SteeringContainer(List.copyOf(list), null);
    }

    /** A packet, in base64. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SteeringContainer of(String securedPacket) {
        return new SteeringContainer(null, securedPacket);
    }

    /** What stands for it in JSON. */
    @JsonValue
    public Object json() {
        return list == null ? Objects.requireNonNull(securedPacket) : list;
    }
}
