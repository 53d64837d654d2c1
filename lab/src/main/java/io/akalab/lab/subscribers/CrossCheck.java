package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a row only because of rows before it. It remembers no value, but 64 bits of a salted digest of each:
 * among a million rows two are taken for one with a chance of one to ten million.
 */
final class CrossCheck {

    private final byte[] salt = new byte[16];
    private final MessageDigest digest;
    private final LongMap linesBySupi = new LongMap();
    private final LongMap linesByK = new LongMap();
    private final LongMap keysByOpc = new LongMap();
    private final boolean sameKIsMeant;

    /** A check that passes over K where all subscribers are meant to have the same. */
    CrossCheck(boolean sameKIsMeant) {
        this.sameKIsMeant = sameKIsMeant;
        new SecureRandom().nextBytes(salt);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Why the row can't go in with those before it. */
    Optional<String> error(long line, AuthenticationSubscription subscription) {
        var before = linesBySupi.putIfAbsent(fingerprint(Objects.requireNonNull(subscription.supi())), line);
        return before == null ? Optional.empty() : Optional.of("supi is that of line " + before);
    }

    /** What is worth a second look. */
    List<String> warnings(long line, AuthenticationSubscription subscription) {
        if (sameKIsMeant || subscription.encPermanentKey() == null) {
            return List.of();
        }
        long k = fingerprint(subscription.encPermanentKey());
        if (linesByK.putIfAbsent(k, line) != null) {
            return List.of("k is that of another subscriber");
        }
        var opc = subscription.encOpcKey();
        var before = opc == null ? null : keysByOpc.putIfAbsent(fingerprint(opc), k);
        return before == null || before == k
                ? List.of()
                : List.of("opc is that of a subscriber with another k: is it the op of all?");
    }

    private long fingerprint(String text) {
        digest.update(salt);
        long bits = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return bits == 0 ? 1 : bits;
    }
}
