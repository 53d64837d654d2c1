package io.akalab.ausf.ueauthentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.crypto.identity.Supi;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The latest result of each subscriber, found by its authCtxId or by the SUPI; a later one takes the place of the former. */
@Component
class AuthenticationResults {

    private final Cache<String, AuthenticationResult> byId;
    private final Cache<Supi, String> latest;

    AuthenticationResults(AuthenticationProperties properties) {
        byId = Caffeine.newBuilder().maximumSize(properties.results()).build();
        latest = Caffeine.newBuilder().maximumSize(properties.results()).build();
    }

    void keep(String authCtxId, AuthenticationResult result) {
        byId.put(authCtxId, result);
        var former = latest.asMap().put(result.attempt().supi(), authCtxId);
        if (former != null) {
            byId.invalidate(former);
        }
    }

    /** Takes the result of an id, if it is of that method. */
    Optional<AuthenticationResult> take(String authCtxId, AuthenticationMethod method) {
        return Optional.ofNullable(byId.getIfPresent(authCtxId))
                .filter(result -> result.attempt().method() == method)
                .flatMap(_ -> take(authCtxId));
    }

    Optional<AuthenticationResult> take(Supi supi) {
        return Optional.ofNullable(latest.getIfPresent(supi)).flatMap(this::take);
    }

    private Optional<AuthenticationResult> take(String authCtxId) {
        var result = Optional.ofNullable(byId.asMap().remove(authCtxId));
        result.ifPresent(r -> latest.asMap().remove(r.attempt().supi(), authCtxId));
        return result;
    }
}
