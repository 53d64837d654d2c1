package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a service (TS 29.510 clause 6.1.6.2.4).
 *
 * @param apiVersionInUri e.g. {@code v1}
 * @param apiFullVersion e.g. {@code 1.3.0}
 * @param expiry when it is withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NFServiceVersion(
        @NotNull String apiVersionInUri,
        @NotNull String apiFullVersion,
        @Nullable Instant expiry) {}
