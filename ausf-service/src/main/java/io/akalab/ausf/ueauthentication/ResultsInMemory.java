package io.akalab.ausf.ueauthentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.ausf.kausf.KausfStore;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.util.Optional;

/** In the memory of one AUSF. */
final class ResultsInMemory implements AuthenticationResults {

    private final Cache<String, AuthenticationResult> byId;
    private final Cache<Supi, String> latest;
    private final KausfStore keys;

    ResultsInMemory(AuthenticationProperties properties, KausfStore keys) {
        this.keys = keys;
        byId = Caffeine.newBuilder().maximumSize(properties.results()).build();
        latest = Caffeine.newBuilder().maximumSize(properties.results()).build();
    }

    @Override
    public void keep(String authCtxId, AuthenticationResult result, Kausf kausf) {
        keys.keep(result.attempt().supi(), kausf);
        byId.put(authCtxId, result);
        var former = latest.asMap().put(result.attempt().supi(), authCtxId);
        if (former != null) {
            byId.invalidate(former);
        }
    }

    @Override
    public Optional<AuthenticationResult> take(String authCtxId, AuthenticationMethod method) {
        return Optional.ofNullable(byId.getIfPresent(authCtxId))
                .filter(result -> result.attempt().method() == method)
                .flatMap(_ -> take(authCtxId));
    }

    @Override
    public boolean forget(Supi supi) {
        boolean hadKey = keys.forget(supi);
        return Optional.ofNullable(latest.getIfPresent(supi))
                        .flatMap(this::take)
                        .isPresent()
                || hadKey;
    }

    private Optional<AuthenticationResult> take(String authCtxId) {
        var result = Optional.ofNullable(byId.asMap().remove(authCtxId));
        result.ifPresent(r -> latest.asMap().remove(r.attempt().supi(), authCtxId));
        return result;
    }
}
