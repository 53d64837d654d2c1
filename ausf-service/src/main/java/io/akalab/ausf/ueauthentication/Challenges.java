package io.akalab.ausf.ueauthentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The challenges that wait for their confirmation. Each can be taken once, and only until its time is up. */
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

    /** Hands the challenge out and forgets it: of several callers one gets it. */
    Optional<Challenge> take(String id) {
        return Optional.ofNullable(waiting.asMap().remove(id));
    }

    private long sizeWithoutExpired() {
        waiting.cleanUp();
        return waiting.estimatedSize();
    }
}
