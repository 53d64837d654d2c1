package io.akalab.udm.storage;

import io.akalab.crypto.seal.StorageKey;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the storage key, and makes one for a lab that has none. */
final class StorageKeySource {

    static final String FILE_NAME = "storage.key";

    private static final Logger log = LoggerFactory.getLogger(StorageKeySource.class);

    private final StorageProperties properties;
    private final SecureRandom random;

    StorageKeySource(StorageProperties properties, SecureRandom random) {
        this.properties = properties;
        this.random = random;
    }

    /**
     * The key that is set, or that of the file that is set. Otherwise the one in the data directory, which is made at the
     * first start; for a database in memory a key in memory.
     */
    StorageKey find(boolean inMemory) {
        if (properties.storageKey() != null) {
            return StorageKey.parse(properties.storageKey());
        }
        if (properties.storageKeyFile() != null) {
            return StorageKey.read(properties.storageKeyFile());
        }
        return inMemory ? StorageKey.of(randomKey()) : fromDataDir();
    }

    private StorageKey fromDataDir() {
        var file = properties.dataDir().toAbsolutePath().resolve(FILE_NAME);
        return StorageKey.readOrMake(
                file,
                random::nextBytes,
                () -> log.warn(
                        "No storage key is set: made one for this lab in {}. Whoever reads that file can read every K.",
                        file));
    }

    private byte[] randomKey() {
        var octets = new byte[StorageKey.LENGTH];
        random.nextBytes(octets);
        return octets;
    }
}
