package io.akalab.nrf.accesstoken;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of access tokens, below {@code akalab.nrf.access-token}.
 *
 * @param lifetime how long a token is valid
 * @param keyFile the PEM file of the P-256 key that tokens are signed with, made if it is not there; unset, a key is made
 *     at each start and kept in memory
 * @param registeredOnly whether only registered functions get tokens for services other than the NRF's own
 */
@Validated
@ConfigurationProperties("akalab.nrf.access-token")
record AccessTokenProperties(
        @DefaultValue("1h") @NotNull Duration lifetime,
        @Nullable Path keyFile,
        @DefaultValue("false") boolean registeredOnly) {}
