package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's authentication data (TS 29.505 clause 5.4.2.2); octet strings in hex.
 *
 * <p>The keys are written only: an answer never holds them, and {@code toString} neither.
 *
 * @param authenticationMethod one of {@code AuthType}'s values
 * @param encPermanentKey K, 16 octets (32 for a long TUAK key)
 * @param encOpcKey OPc, 16 octets
 * @param encTopcKey TOPc, 32 octets
 * @param encOpKey OP, 16 octets: our addition to TS 29.505, for those who hold OP and not OPc
 * @param encTopKey TOP, 32 octets: the same for TUAK
 * @param milenageConstants an operator's own r1 to r5 and c1 to c5; our addition to TS 29.505
 * @param tuakParameters an operator's choices of TUAK; our addition to TS 29.505
 * @param authenticationManagementField the AMF field, 2 octets, whose first bit separates 5G from 3G
 * @param algorithmId the algorithm set: {@code milenage} (if absent), {@code tuak} or {@code xor}
 * @param storedKeys in an answer only: the names of the keys that are stored; our addition to TS 29.505
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthenticationSubscription(
        @NotNull String authenticationMethod,

        @Pattern(regexp = Patterns.OCTETS_16_OR_32) @Nullable String encPermanentKey,

        @Size(max = 128) @Nullable String protectionParameterId,
        @Valid @Nullable SequenceNumber sequenceNumber,
        @Pattern(regexp = Patterns.OCTETS_2) @Nullable String authenticationManagementField,
        @Size(max = 128) @Nullable String algorithmId,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String encOpcKey,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String encTopcKey,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String encOpKey,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String encTopKey,
        @Valid @Nullable OperatorConstants milenageConstants,
        @Valid @Nullable TuakProfile tuakParameters,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,
        @Nullable List<String> storedKeys) {

    /** What a PUT brings of a subscriber who has the usual constants of Milenage. */
    public AuthenticationSubscription(
            String authenticationMethod,
            @Nullable String encPermanentKey,
            @Nullable String protectionParameterId,
            @Nullable SequenceNumber sequenceNumber,
            @Nullable String authenticationManagementField,
            @Nullable String algorithmId,
            @Nullable String encOpcKey,
            @Nullable String encTopcKey,
            @Nullable String encOpKey,
            @Nullable String supi) {
        this(
                authenticationMethod,
                encPermanentKey,
                protectionParameterId,
                sequenceNumber,
                authenticationManagementField,
                algorithmId,
                encOpcKey,
                encTopcKey,
                encOpKey,
                null,
                null,
                null,
                supi,
                null);
    }

    /** The same without K, OP, OPc, TOP and TOPc, as a GET answers it. */
    public AuthenticationSubscription withoutKeys() {
        return new AuthenticationSubscription(
                authenticationMethod,
                null,
                protectionParameterId,
                sequenceNumber,
                authenticationManagementField,
                algorithmId,
                null,
                null,
                null,
                null,
                milenageConstants,
                tuakParameters,
                supi,
                storedKeys);
    }

    @Override
    public String toString() {
        return "AuthenticationSubscription[authenticationMethod=" + authenticationMethod + ", redacted]";
    }
}
