package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An address or a prefix: one of the three (TS 29.503 clause 6.1.6.2.22). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IpAddress(
        @Nullable String ipv4Addr,
        @Nullable String ipv6Addr,
        @Nullable String ipv6Prefix) {}
