package io.akalab.ausf.ueauthentication;

import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A result as octets: {@code version (1) ‖ attempt ‖ URI of the UDM's record}, the latter empty where there is none. */
final class ResultCodec {

    private static final Logger LOG = LoggerFactory.getLogger(ResultCodec.class);

    private static final byte VERSION = 1;

    private ResultCodec() {}

    static byte[] encode(AuthenticationResult result) {
        var attempt = AttemptCodec.encode(result.attempt());
        var authEvent = result.authEvent();
        var uri = (authEvent == null ? "" : authEvent.toString()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + attempt.length + uri.length)
                .put(VERSION)
                .put(attempt)
                .put(uri)
                .array();
    }

    /** Reads a result. One of another version, from another release of the AUSF, is as good as none. */
    static Optional<AuthenticationResult> decode(byte[] encoded) {
        var octets = ByteBuffer.wrap(encoded);
        try {
            if (octets.get() != VERSION) {
                throw new IllegalArgumentException("a result of another version");
            }
            var attempt = AttemptCodec.read(octets);
            var uri = StandardCharsets.UTF_8.decode(octets).toString();
            return Optional.of(new AuthenticationResult(attempt, uri.isEmpty() ? null : URI.create(uri)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            LOG.warn("A shared result cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
