package io.akalab.ausf.kausf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In the memory of one AUSF (ADR 0014). Whatever leaves is wiped. */
final class KausfInMemory implements KausfStore {

    private final Cache<Supi, HomeKey> keys;

    KausfInMemory(KausfProperties properties) {
        keys = Caffeine.newBuilder()
                .maximumSize(properties.limit())
                .executor(Runnable::run)
                .removalListener(KausfInMemory::wipe)
                .build();
    }

    @Override
    public void keep(Supi supi, Kausf kausf) {
        var octets = kausf.toArray();
        keys.put(supi, new HomeKey(Kausf.of(octets)));
        Arrays.fill(octets, (byte) 0);
    }

    @Override
    public boolean forget(Supi supi) {
        return keys.asMap().remove(supi) != null;
    }

    @Override
    public <T> T protect(Supi supi, Counter counter, Protection<T> protection) {
        while (true) {
            var key = keys.getIfPresent(supi);
            if (key == null) {
                throw KausfStore.noKey();
            }
            switch (key.with(counter, protection)) {
                case HomeKey.Use.Made<T>(var result) -> {
                    return result;
                }
                case HomeKey.Use.Exhausted<T>() -> throw KausfStore.exhausted();
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
