package io.akalab.ausf.redis;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where contexts are that several AUSFs share. Without a URI they are in memory.
 *
 * @param uri {@code redis://} or {@code rediss://}, with user, password and number of the database where there are such
 * @param timeout how long to wait for a connection, and how long for an answer
 * @param connections how many there are at most; a request holds one for a round trip
 * @param sslBundle the SSL bundle that {@code rediss} trusts; the platform's certificates where there is none
 */
@Validated
@ConfigurationProperties("akalab.ausf.redis")
record RedisProperties(
        @Nullable URI uri,
        @DefaultValue("1s") @NotNull Duration timeout,
        @DefaultValue("16") @Positive int connections,
        @Nullable String sslBundle) {

    /** Without the URI, which may hold a password. */
    @Override
    public String toString() {
        return "RedisProperties[timeout=" + timeout + ", connections=" + connections + "]";
    }
}
