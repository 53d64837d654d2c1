package io.akalab.openapi.nnrf.accesstoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Why there is no access token (TS 29.510 clause 6.3.5.2.5, RFC 6749 clause 5.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessTokenErr(
        @NotNull AccessTokenError error,
        @JsonProperty("error_description") @Nullable String errorDescription) {}
