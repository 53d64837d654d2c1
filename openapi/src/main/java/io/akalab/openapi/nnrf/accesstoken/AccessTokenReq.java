package io.akalab.openapi.nnrf.accesstoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for an access token, sent as a form (TS 29.510 clause 6.3.5.2.2).
 *
 * @param grantType {@code client_credentials}
 * @param nfInstanceId who asks
 * @param targetNfType whose services the token is for
 * @param scope names of services, and of resources of them, with spaces between
 * @param targetNfInstanceId the one instance that the token is for, in place of a type
 * @param requesterPlmn the requester's own PLMN
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessTokenReq(
        @JsonProperty("grant_type") @NotNull String grantType,

        @NotNull @Pattern(regexp = Patterns.UUID) String nfInstanceId,

        @Nullable String nfType,
        @Nullable String targetNfType,

        @NotNull @Pattern(regexp = SCOPE) String scope,

        @Nullable @Pattern(regexp = Patterns.UUID) String targetNfInstanceId,

        @Nullable PlmnId requesterPlmn,
        @Nullable PlmnId targetPlmn) {

    /** The one grant type that there is. */
    public static final String CLIENT_CREDENTIALS = "client_credentials";

    /** Names with single spaces between. */
    public static final String SCOPE = "^([a-zA-Z0-9_:-]+)( [a-zA-Z0-9_:-]+)*$";
}
