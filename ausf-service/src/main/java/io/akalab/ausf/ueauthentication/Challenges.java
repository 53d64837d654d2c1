package io.akalab.ausf.ueauthentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The challenges that wait for an answer. Each can be taken once, and only until its time is up; then its keys are wiped.
 */
@Component
class Challenges {

    private static final int ID_OCTETS = 18;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Challenge> waiting;
    private final int limit;

    Challenges(AuthenticationProperties properties, Ticker ticker) {
        limit = properties.limit();
        waiting = Caffeine.newBuilder()
                .expireAfterWrite(properties.timeToLive())
                .ticker(ticker)
                .evictionListener(Challenges::wipe)
                .build();
    }

    /** Whether as many wait as may. */
    boolean isFull() {
        return waiting.estimatedSize() >= limit && sizeWithoutExpired() >= limit;
    }

    /** Keeps a challenge and names it with 144 random bits. */
    String keep(Challenge challenge) {
        var octets = new byte[ID_OCTETS];
        random.nextBytes(octets);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        waiting.put(id, challenge);
        return id;
    }

    /** Keeps the next challenge of an authentication that was taken, under its id. */
    void keep(String id, Challenge next) {
        waiting.put(id, next);
    }

    /**
     * Hands a challenge out and forgets it: of several callers one gets it. One of another kind stays.
     *
     * @throws SbiProblem CONTEXT_NOT_FOUND if none of that kind waits under the id
     */
    <C extends Challenge> C take(String id, Class<C> kind) {
        var challenge = waiting.getIfPresent(id);
        if (!kind.isInstance(challenge) || !waiting.asMap().remove(id, challenge)) {
            throw noSuchContext();
        }
        return kind.cast(challenge);
    }

    /** Forgets a challenge of a method that nobody will answer; false if there is none. */
    boolean abandon(String id, AuthenticationMethod method) {
        var challenge = waiting.getIfPresent(id);
        if (challenge == null
                || challenge.attempt().method() != method
                || !waiting.asMap().remove(id, challenge)) {
            return false;
        }
        challenge.wipe();
        return true;
    }

    /** Nothing waits or is kept under an authCtxId. */
    static SbiProblem noSuchContext() {
        return new SbiProblem(Cause.CONTEXT_NOT_FOUND, "unknown, expired or already used authCtxId");
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
