package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A home network key that the UDM is to have (TS 33.501 clause 6.12.5). {@code toString} does not hold it.
 *
 * @param privateKey 32 octets in hexadecimal digits with or without colons, base64 or PEM; without it the UDM makes a key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewHomeNetworkKey(
        @NotNull Profile profile,
        @Size(max = 10_000) @Nullable String privateKey) {

    @Override
    public String toString() {
        return "NewHomeNetworkKey[profile=" + profile + ", redacted]";
    }
}
