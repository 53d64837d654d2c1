package io.akalab.ausf.kausf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * K<sub>AUSF</sub> of each subscriber's latest successful authentication, in memory (ADR 0014). A new one takes the place of
 * the former and begins with fresh counters; whatever leaves is wiped.
 */
@Component
public class KausfStore {

    private final Cache<Supi, HomeKey> keys;

    KausfStore(KausfProperties properties) {
        keys = Caffeine.newBuilder()
                .maximumSize(properties.limit())
                .executor(Runnable::run)
                .removalListener(KausfStore::wipe)
                .build();
    }

    /** Keeps a copy of the key of an authentication that succeeded. */
    public void keep(Supi supi, Kausf kausf) {
        var octets = kausf.toArray();
        keys.put(supi, new HomeKey(Kausf.of(octets)));
        Arrays.fill(octets, (byte) 0);
    }

    /** Forgets a subscriber's key; false if there was none. */
    public boolean forget(Supi supi) {
        return keys.asMap().remove(supi) != null;
    }

    /**
     * Makes something with a subscriber's key and the next value of a counter, which nobody gets again.
     *
     * @throws SbiProblem CONTEXT_NOT_FOUND if no key is kept, COUNTER_WRAP if the counter has run out, which lasts until the
     *     next authentication (TS 33.501 clauses 6.14.2.3 and 6.15.2.2)
     */
    public <T> T protect(Supi supi, Counter counter, Protection<T> protection) {
        while (true) {
            var key = keys.getIfPresent(supi);
            if (key == null) {
                throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no K_AUSF of that subscriber is kept");
            }
            switch (key.with(counter, protection)) {
                case HomeKey.Use.Made<T>(var result) -> {
                    return result;
                }
                case HomeKey.Use.Exhausted<T>() ->
                    throw new SbiProblem(Cause.COUNTER_WRAP, "the counter has run out for this K_AUSF");
                case HomeKey.Use.Gone<T>() -> Thread.onSpinWait();
            }
        }
    }

    private static void wipe(@Nullable Supi supi, @Nullable HomeKey key, RemovalCause cause) {
        if (key != null) {
            key.wipe();
        }
    }
}
