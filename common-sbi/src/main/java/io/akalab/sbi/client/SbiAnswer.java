package io.akalab.sbi.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A peer's answer to a request that succeeded.
 *
 * @param uri where the answer came from: relative links begin there (RFC 3986 clause 5.1)
 * @param location the Location header, made absolute; there when something was created
 */
public record SbiAnswer<T>(T body, URI uri, @Nullable URI location) {

    @Override
    public String toString() {
        return "SbiAnswer[redacted]";
    }
}
