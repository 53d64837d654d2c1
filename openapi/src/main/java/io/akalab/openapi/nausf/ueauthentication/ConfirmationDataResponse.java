package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The AUSF's verdict, and after success the SUPI and K<sub>SEAF</sub> (TS 29.509 clause 6.1.6.2.6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmationDataResponse(
        @NotNull AuthResult authResult,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String kseaf) {

    /** RES* was right. */
    public static ConfirmationDataResponse success(String supi, String kseaf) {
        return new ConfirmationDataResponse(AuthResult.AUTHENTICATION_SUCCESS, supi, kseaf);
    }

    /** RES* was wrong or missing: neither identity nor key goes out. */
    public static ConfirmationDataResponse failure() {
        return new ConfirmationDataResponse(AuthResult.AUTHENTICATION_FAILURE, null, null);
    }

    @Override
    public String toString() {
        return "ConfirmationDataResponse[authResult=" + authResult + ", redacted]";
    }
}
