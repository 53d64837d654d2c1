package io.akalab.openapi.nudr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * AuthenticationSubscription as a UDR tells it to a UDM (TS 29.505 clause 5.4.2.2), named apart from what is provisioned; octet
 * strings in hex, the keys in clear, which {@code toString} never shows.
 *
 * @param authenticationMethod one of {@code AuthType}'s values
 * @param encPermanentKey K, 16 octets (32 for a long TUAK key)
 * @param protectionParameterId how the keys are protected: never here
 * @param authenticationManagementField the AMF field, 2 octets
 * @param algorithmId {@code milenage}, {@code tuak} or {@code xor}
 * @param encOpcKey OPc, 16 octets
 * @param encTopcKey TOPc, 32 octets
 * @param algorithmParameters what the operator chose in the algorithm, as text, unless it is the usual; our addition to TS
 *     29.505
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UdrAuthenticationSubscription(
        @NotNull String authenticationMethod,

        @Pattern(regexp = Patterns.OCTETS_16_OR_32) @Nullable String encPermanentKey,

        @Nullable String protectionParameterId,
        @Valid @Nullable UdrSequenceNumber sequenceNumber,
        @Pattern(regexp = Patterns.OCTETS_2) @Nullable String authenticationManagementField,
        @Nullable String algorithmId,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String encOpcKey,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String encTopcKey,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,
        @Nullable String algorithmParameters) {

    @Override
    public String toString() {
        return "UdrAuthenticationSubscription[authenticationMethod=" + authenticationMethod + ", redacted]";
    }
}
