package io.akalab.udm.sidf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkKeys;
import io.akalab.crypto.suci.SuciDeconcealer;
import io.akalab.udm.storage.SealBrokenException;
import io.akalab.udm.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The keys that reveal now, opened and at hand. They are read when the first SUCI needs one, not at the start, for that
 * loads a native library (ADR 0010); and again after a change and when the cache expires.
 */
final class KeyRing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private static final String NATIVE = "Conscrypt";

    private final KeyTable table;
    private final KeyVault vault;
    private final ConfiguredKeys configured;
    private final Cache<Boolean, SuciDeconcealer> cache;
    private Map<KeyRow, HomeNetworkKeyPair> opened = Map.of();
    private boolean providerTold;

    KeyRing(KeyTable table, KeyVault vault, ConfiguredKeys configured, Duration expiry, Ticker ticker) {
        this.table = table;
        this.vault = vault;
        this.configured = configured;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(expiry)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /**
     * What reveals with the keys of this moment.
     *
     * @throws StorageUnavailableException if the database does not answer
     */
    SuciDeconcealer deconcealer() {
        return cache.get(true, _ -> load());
    }

    /** Has the keys read again. Unlike an invalidation, a removal waits for a reading that began before the change. */
    void drop() {
        var _ = cache.asMap().remove(true);
    }

    @Override
    public void close() {
        drop();
        wipe();
    }

    private synchronized void wipe() {
        opened.values().forEach(HomeNetworkKeyPair::close);
        opened = Map.of();
    }

    private synchronized SuciDeconcealer load() {
        var keys = new HomeNetworkKeys();
        configured.pairs().forEach(keys::add);
        open().values().forEach(keys::add);
        var deconcealer = new SuciDeconcealer(keys);
        tell(deconcealer.providerName());
        return deconcealer;
    }

    /** Keeps the pairs that are open already, since others may be using them, and wipes those that went. */
    private Map<KeyRow, HomeNetworkKeyPair> open() {
        var before = opened;
        var now = new HashMap<KeyRow, HomeNetworkKeyPair>();
        for (var row : rows()) {
            var identity = row.with(0, false);
            var pair = before.get(identity);
            try {
                now.put(identity, pair == null ? vault.open(row) : pair);
            } catch (SealBrokenException e) {
                log.error("Home network key {} cannot be opened, its SUCIs are refused: {}", row.id(), e.getMessage());
            }
        }
        opened = now;
        before.forEach((row, pair) -> {
            if (!now.containsKey(row)) {
                pair.close();
            }
        });
        return now;
    }

    private Iterable<KeyRow> rows() {
        try {
            return new KeyInventory(table.all(), configured).revealing();
        } catch (DataAccessException e) {
            throw new StorageUnavailableException(e);
        }
    }

    private void tell(String provider) {
        if (!providerTold) {
            providerTold = true;
            var remark = provider.equals(NATIVE) ? "native code" : "Java code: Conscrypt's native library did not load";
            log.info("The curves of SUCI are computed by {}, {}", provider, remark);
        }
    }
}
