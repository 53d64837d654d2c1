package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The first NAS message of a UE, which opens its association (TS 38.413 clause 9.2.5.1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitialUEMessage(
        @NotNull @Min(0) @Max(4294967295L) Long ranUeNgapId,
        @NotNull @Pattern(regexp = Patterns.OCTETS) String nasPdu,
        @Valid @Nullable UserLocationInformation userLocationInformation,
        @Nullable String rrcEstablishmentCause,
        @Nullable Boolean ueContextRequest) {

    /** What a gNB needs to say at least. */
    public static InitialUEMessage of(long ranUeNgapId, String nasPdu) {
        return new InitialUEMessage(ranUeNgapId, nasPdu, null, null, null);
    }

    @Override
    public String toString() {
        return "InitialUEMessage[ranUeNgapId=" + ranUeNgapId + ", redacted]";
    }
}
