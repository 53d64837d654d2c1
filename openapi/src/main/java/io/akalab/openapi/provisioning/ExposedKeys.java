package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a subscriber in clear, in hex. {@code toString} holds none of them.
 *
 * @param encPermanentKey K, 16 octets (32 for a long TUAK key)
 * @param encOpcKey OPc, 16 octets, with Milenage only
 * @param encTopcKey TOPc, 32 octets, with TUAK only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExposedKeys(
        @NotNull @Pattern(regexp = Patterns.OCTETS_16_OR_32) String encPermanentKey,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String encOpcKey,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String encTopcKey) {

    @Override
    public String toString() {
        return "ExposedKeys[redacted]";
    }
}
