package io.akalab.amf.storage;

import io.akalab.crypto.seal.StorageKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the storage key, and makes one for a lab that has none. */
final class StorageKeys {

    static final String FILE_NAME = "amf-storage.key";

    private static final Logger log = LoggerFactory.getLogger(StorageKeys.class);

    private StorageKeys() {}

    /** The key that is set, or that of the file that is set; otherwise the one in the data directory, made at the first start. */
    static StorageKey find(StorageProperties properties, Path dataDir, SecureRandom random) {
        return properties.storageKey() != null || properties.storageKeyFile() != null
                ? required(properties)
                : made(dataDir.resolve(FILE_NAME), random);
    }

    /**
     * The key that is set, or that of the file that is set.
     *
     * @throws IllegalStateException if there is none: who keeps his UEs elsewhere has to keep the key himself
     */
    static StorageKey required(StorageProperties properties) {
        if (properties.storageKey() != null) {
            return StorageKey.parse(properties.storageKey());
        }
        if (properties.storageKeyFile() != null) {
            return StorageKey.read(properties.storageKeyFile());
        }
        throw new IllegalStateException("akalab.amf.redis.uri is set, and neither akalab.amf.storage-key nor"
                + " akalab.amf.storage-key-file: 32 octets in hexadecimal digits or base64");
    }

    private static StorageKey made(Path file, SecureRandom random) {
        return StorageKey.readOrMake(
                file,
                random::nextBytes,
                () -> log.warn(
                        "No storage key is set: made one for this lab in {}. Whoever reads that file can read every K_AMF.",
                        file));
    }
}
