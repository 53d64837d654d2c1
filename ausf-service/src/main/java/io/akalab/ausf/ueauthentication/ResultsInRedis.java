package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.kausf.KausfInRedis;
import io.akalab.ausf.redis.Command;
import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.SharedVault;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Protocol;

/**
 * In Redis, shared by all AUSFs of the set: each result sealed under its authCtxId, and for each subscriber the name of the
 * latest. Result and key are kept in one round trip.
 */
final class ResultsInRedis implements AuthenticationResults {

    private static final String KIND = "result-";
    private static final String LATEST = "latest";

    private static final String KEEP = """
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
            local former = redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3], 'GET')
            if former and former ~= ARGV[2] then
              redis.call('DEL', former)
            end
            return 1
            """;

    private static final String FORGET = """
            local result = redis.call('GETDEL', KEYS[1])
            return result and redis.call('DEL', result) or 0
            """;

    private final Redis redis;
    private final SharedVault vault;
    private final KausfInRedis keys;
    private final long timeToLive;

    ResultsInRedis(Redis redis, SharedVault vault, KausfInRedis keys) {
        this.redis = redis;
        this.vault = vault;
        this.keys = keys;
        this.timeToLive = keys.timeToLive().toMillis();
    }

    @Override
    public void keep(String authCtxId, AuthenticationResult result, Kausf kausf) {
        var supi = result.attempt().supi();
        var kind = kind(result.attempt().method());
        var name = vault.name(kind, authCtxId);
        var sealed = vault.seal(ResultCodec.encode(result), kind, authCtxId);
        var keeping = Command.script(KEEP, List.of(name, latest(supi)), sealed, name, timeToLive);
        redis.run(List.of(keys.keeping(supi, kausf), keeping));
    }

    @Override
    public Optional<AuthenticationResult> take(String authCtxId, AuthenticationMethod method) {
        var kind = kind(method);
        var sealed = redis.run(Command.of(Protocol.Command.GETDEL, vault.name(kind, authCtxId)));
        return Optional.ofNullable(vault.open((byte[]) sealed, kind, authCtxId)).flatMap(ResultCodec::decode);
    }

    @Override
    public boolean forget(Supi supi) {
        var answers = redis.run(List.of(keys.forgetting(supi), Command.script(FORGET, List.of(latest(supi)))));
        boolean hadResult = Long.valueOf(1).equals(answers.getLast());
        return KausfInRedis.hadKey(answers.getFirst()) || hadResult;
    }

    private String latest(Supi supi) {
        return vault.name(LATEST, supi.value());
    }

    private static String kind(AuthenticationMethod method) {
        return KIND + method;
    }
}
