package io.akalab.ausf.kausf;

import io.akalab.ausf.redis.Command;
import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.SharedVault;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol;

/**
 * In Redis, shared by all AUSFs of the set: a hash with the sealed key, its counters, and which run of the server it was
 * kept in. A counter is raised and the key read by one script, so that no value is given out twice and none of a former key.
 *
 * <p>A Redis that was started again may have come back from a copy with counters that had gone further, and so may a
 * replica that took over. Their run is another, and the key counts as lost, as it is when an AUSF that keeps it in memory
 * restarts.
 */
public final class KausfInRedis implements KausfStore {

    private static final String KIND = "kausf";

    private static final String RUN = "local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)') ";

    private static final String KEEP = RUN + """
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'key', ARGV[1], 'run', run)
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return 1
            """;

    private static final String TAKE_NEXT = RUN + """
            local found = redis.call('HMGET', KEYS[1], 'key', 'run', ARGV[1])
            if not found[1] then
              return false
            end
            if found[2] ~= run then
              redis.call('DEL', KEYS[1])
              return false
            end
            if tonumber(found[3] or '0') >= 65535 then
              return {found[1], 0}
            end
            return {found[1], redis.call('HINCRBY', KEYS[1], ARGV[1], 1)}
            """;

    private final Redis redis;
    private final SharedVault vault;
    private final Duration timeToLive;

    KausfInRedis(Redis redis, SharedVault vault, KausfProperties properties) {
        this.redis = redis;
        this.vault = vault;
        this.timeToLive = properties.timeToLive();
    }

    @Override
    public void keep(Supi supi, Kausf kausf) {
        redis.run(keeping(supi, kausf));
    }

    /** What keeps a key, for a round trip that it shares with others. */
    public Command keeping(Supi supi, Kausf kausf) {
        var sealed = vault.seal(kausf.toArray(), KIND, supi.value());
        return Command.script(KEEP, List.of(name(supi)), sealed, timeToLive.toMillis());
    }

    @Override
    public boolean forget(Supi supi) {
        return hadKey(redis.run(forgetting(supi)));
    }

    /** What forgets a key, for a round trip that it shares with others; {@link #hadKey} reads the answer. */
    public Command forgetting(Supi supi) {
        return Command.of(Protocol.Command.DEL, name(supi));
    }

    /** Whether there was a key to forget. */
    public static boolean hadKey(@Nullable Object answer) {
        return answer instanceof Long removed && removed > 0;
    }

    /** How long a key is kept without a new authentication. */
    public Duration timeToLive() {
        return timeToLive;
    }

    @Override
    public <T> T protect(Supi supi, Counter counter, Protection<T> protection) {
        var answer = redis.run(Command.script(TAKE_NEXT, List.of(name(supi)), counter.name()));
        if (!(answer instanceof List<?> found)
                || !(found.get(0) instanceof byte[] sealed)
                || !(found.get(1) instanceof Long value)) {
            throw KausfStore.noKey();
        }
        if (value == 0) {
            throw KausfStore.exhausted();
        }
        var octets = vault.open(sealed, KIND, supi.value());
        if (octets == null) {
            throw KausfStore.noKey();
        }
        try (var kausf = Kausf.of(octets)) {
            return protection.of(kausf, value.intValue());
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private String name(Supi supi) {
        return vault.name(KIND, supi.value());
    }
}
