package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.redis.Command;
import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.SharedVault;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol;

/**
 * In Redis, shared by all AUSFs of the set: one sealed value for each challenge, which lives as long as it may wait, and a
 * sorted set of their names by the end of that, from which the limit is watched. Each operation is one round trip.
 */
final class ChallengesInRedis implements Challenges {

    private static final String KIND = "challenge-";
    private static final String WAITING = SharedVault.name("waiting");

    private final Redis redis;
    private final SharedVault vault;
    private final ChallengeCodec codec;
    private final AuthenticationProperties properties;
    private final InstantSource clock;
    private final AuthCtxIds ids = new AuthCtxIds();

    /** How many waited when this AUSF last heard of it. */
    private final AtomicLong waiting = new AtomicLong();

    ChallengesInRedis(
            Redis redis,
            SharedVault vault,
            ChallengeCodec codec,
            AuthenticationProperties properties,
            InstantSource clock) {
        this.redis = redis;
        this.vault = vault;
        this.codec = codec;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks only if the last answer was that many: a few too many do no harm. */
    @Override
    public boolean isFull() {
        if (waiting.get() < properties.limit()) {
            return false;
        }
        count(redis.run(List.of(forgettingExpired(), counting())).getLast());
        return waiting.get() >= properties.limit();
    }

    @Override
    public String keep(Challenge challenge) {
        var id = ids.next();
        keep(id, challenge);
        return id;
    }

    @Override
    public void keep(String id, Challenge challenge) {
        var kind = kind(challenge.attempt().method());
        var name = vault.name(kind, id);
        var sealed = vault.seal(codec.encode(challenge), kind, id);
        challenge.wipe();
        long life = properties.timeToLive().toMillis();
        var answers = redis.run(List.of(
                Command.of(Protocol.Command.SET, name, sealed, "PX", life),
                Command.of(Protocol.Command.ZADD, WAITING, clock.millis() + life, name),
                forgettingExpired(),
                counting()));
        count(answers.getLast());
    }

    @Override
    public <C extends Challenge> C take(String id, Class<C> wanted) {
        var kind = kind(Challenge.method(wanted));
        var octets = vault.open(take(vault.name(kind, id)), kind, id);
        var challenge = octets == null ? null : codec.decode(octets);
        if (!wanted.isInstance(challenge)) {
            throw Challenges.noSuchContext();
        }
        return wanted.cast(challenge);
    }

    @Override
    public boolean abandon(String id, AuthenticationMethod method) {
        return take(vault.name(kind(method), id)) != null;
    }

    private byte @Nullable [] take(String name) {
        var answers = redis.run(
                List.of(Command.of(Protocol.Command.GETDEL, name), Command.of(Protocol.Command.ZREM, WAITING, name)));
        return (byte[]) answers.getFirst();
    }

    private Command forgettingExpired() {
        return Command.of(Protocol.Command.ZREMRANGEBYSCORE, WAITING, "-inf", clock.millis());
    }

    private static Command counting() {
        return Command.of(Protocol.Command.ZCARD, WAITING);
    }

    private void count(@Nullable Object answer) {
        if (answer instanceof Long count) {
            waiting.set(count);
        }
    }

    private static String kind(AuthenticationMethod method) {
        return KIND + method;
    }
}
