package io.akalab.openapi.nnrf.accesstoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An access token (TS 29.510 clause 6.3.5.2.3).
 *
 * @param accessToken a JWS in compact form
 * @param tokenType {@code Bearer}
 * @param expiresIn for how many seconds it is valid
 * @param scope what it is for, where that is not all that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessTokenRsp(
        @JsonProperty("access_token") @NotNull String accessToken,
        @JsonProperty("token_type") @NotNull String tokenType,
        @JsonProperty("expires_in") @Nullable Integer expiresIn,

        @Nullable @Pattern(regexp = AccessTokenReq.SCOPE) String scope) {

    /** The one type of token that there is. */
    public static final String BEARER = "Bearer";

    @Override
    public String toString() {
        return "AccessTokenRsp[redacted]";
    }
}
