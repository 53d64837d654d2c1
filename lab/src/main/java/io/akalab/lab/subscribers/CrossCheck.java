package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a row only because of rows before it. It remembers no value, but 64 salted bits of each:
 * among a million rows two are taken for one with a chance of one to ten million.
 */
final class CrossCheck {

    private final long salt = new SecureRandom().nextLong();
    private final LongMap linesBySupi = new LongMap();
    private final LongMap linesByK = new LongMap();
    private final LongMap keysByOpc = new LongMap();
    private final boolean sameKIsMeant;

    /** A check that passes over K where all subscribers are meant to have the same. */
    CrossCheck(boolean sameKIsMeant) {
        this.sameKIsMeant = sameKIsMeant;
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

    // FNV-1a from a random start, and the last step of SplitMix64: nobody is to find a secret by it or to make two
    // agree.
    private long fingerprint(String text) {
        long bits = salt;
        for (int i = 0; i < text.length(); i++) {
            bits = (bits ^ text.charAt(i)) * 0x100000001b3L;
        }
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        bits ^= bits >>> 31;
        return bits == 0 ? 1 : bits;
    }
}
