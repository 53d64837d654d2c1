package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Where a service listens (TS 29.510 clause 6.1.6.2.5); IPv4 or IPv6, the instance's addresses if neither.
 *
 * @param transport {@code TCP}
 * @param port that of the scheme if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IpEndPoint(
        @Nullable String ipv4Address,
        @Nullable String ipv6Address,
        @Nullable String transport,
        @Min(0) @Max(65535) @Nullable Integer port) {}
