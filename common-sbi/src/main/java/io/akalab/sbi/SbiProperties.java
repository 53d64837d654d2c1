package io.akalab.sbi;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the SBI, below {@code akalab.sbi}.
 *
 * @param apiRoot where others reach this function, {@code scheme://host:port}; what it tells of its own address then says so,
 *     instead of what the requester called it
 * @param nfInstanceId this function's NF instance id, random unless set
 * @param maxBodySize the longest request body that is read
 * @param maxConcurrentStreams how many requests a peer may have under way on one connection
 */
@Validated
@ConfigurationProperties("akalab.sbi")
public record SbiProperties(
        @Nullable URI apiRoot,
        UUID nfInstanceId,
        DataSize maxBodySize,
        @Positive int maxConcurrentStreams,
        Client client) {

    public SbiProperties(
            @Nullable URI apiRoot,
            @Nullable UUID nfInstanceId,
            @DefaultValue("64KB") DataSize maxBodySize,
            @DefaultValue("4096") int maxConcurrentStreams,
            @DefaultValue Client client) {
        if (apiRoot != null
                && (apiRoot.getHost() == null || !apiRoot.getRawPath().isEmpty())) {
            throw new IllegalArgumentException("akalab.sbi.api-root is scheme://host:port");
        }
        this.apiRoot = apiRoot;
        this.nfInstanceId = nfInstanceId == null ? UUID.randomUUID() : nfInstanceId;
        this.maxBodySize = maxBodySize;
        this.maxConcurrentStreams = maxConcurrentStreams;
        this.client = client;
    }

    /**
     * How long the client waits.
     *
     * @param connectTimeout for a connection
     * @param responseTimeout for a whole answer, unless the request's own deadline is nearer
     */
    public record Client(
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("5s") Duration responseTimeout) {}
}
