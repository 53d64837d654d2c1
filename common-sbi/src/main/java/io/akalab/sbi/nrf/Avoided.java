package io.akalab.sbi.nrf;

import io.akalab.sbi.client.Target;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The instances that failed lately, and until when they are left out. */
final class Avoided {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<URI, Long> until = new ConcurrentHashMap<>();
    private final Duration usual;
    private final Clock clock;

    Avoided(Duration usual, Clock clock) {
        this.usual = usual;
        this.clock = clock;
    }

    void add(Target target, @Nullable Duration retryAfter) {
        var wait = retryAfter == null ? usual : retryAfter;
        until.put(key(target), clock.millis() + (wait.compareTo(LONGEST) < 0 ? wait : LONGEST).toMillis());
    }

    boolean contains(Target target) {
        if (until.isEmpty()) {
            return false;
        }
        var end = until.get(key(target));
        if (end == null) {
            return false;
        }
        boolean over = clock.millis() >= end;
        if (over) {
            until.remove(key(target), end);
        }
        return !over;
    }

    // A link tells the address without the prefix.
    private static URI key(Target target) {
        return Target.origin(target.apiRoot());
    }
}
