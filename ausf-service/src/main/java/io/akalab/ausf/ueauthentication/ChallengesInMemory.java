package io.akalab.ausf.ueauthentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

/** In the memory of one AUSF. The keys of a challenge whose time is up are wiped. */
final class ChallengesInMemory implements Challenges {

    private final AuthCtxIds ids = new AuthCtxIds();
    private final Cache<String, Challenge> waiting;
    private final int limit;

    ChallengesInMemory(AuthenticationProperties properties, Ticker ticker) {
        limit = properties.limit();
        waiting = Caffeine.newBuilder()
                .expireAfterWrite(properties.timeToLive())
                .ticker(ticker)
                .evictionListener(ChallengesInMemory::wipe)
                .build();
    }

    @Override
    public boolean isFull() {
        return waiting.estimatedSize() >= limit && sizeWithoutExpired() >= limit;
    }

    @Override
    public String keep(Challenge challenge) {
        var id = ids.next();
        waiting.put(id, challenge);
        return id;
    }

    @Override
    public void keep(String id, Challenge next) {
        waiting.put(id, next);
    }

    @Override
    public <C extends Challenge> C take(String id, Class<C> kind) {
        var challenge = waiting.getIfPresent(id);
        if (!kind.isInstance(challenge) || !waiting.asMap().remove(id, challenge)) {
            throw Challenges.noSuchContext();
        }
        return kind.cast(challenge);
    }

    @Override
    public boolean abandon(String id, AuthenticationMethod method) {
        var challenge = waiting.getIfPresent(id);
        if (challenge == null
                || challenge.attempt().method() != method
                || !waiting.asMap().remove(id, challenge)) {
            return false;
        }
        challenge.wipe();
        return true;
    }

    /** The session of a challenge goes on under the same id; only what nobody has answered in time ends here. */
    private static void wipe(@Nullable String id, @Nullable Challenge challenge, RemovalCause cause) {
        if (challenge != null) {
            challenge.wipe();
        }
    }

    private long sizeWithoutExpired() {
        waiting.cleanUp();
        return waiting.estimatedSize();
    }
}
