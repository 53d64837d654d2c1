package io.akalab.ausf.redis;

import io.akalab.crypto.seal.StorageKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key of what is shared.
 *
 * @param storageKey the key itself, 32 octets in hexadecimal digits or base64
 * @param storageKeyFile a file that holds it in the same form
 */
@ConfigurationProperties("akalab.ausf")
record SharedStorageProperties(
        @Nullable String storageKey, @Nullable Path storageKeyFile) {

    /**
     * The key that is set.
     *
     * @throws MissingStorageKeyException if there is none
     */
    StorageKey key() {
        if (storageKey != null) {
            return StorageKey.parse(storageKey);
        }
        if (storageKeyFile != null) {
            return StorageKey.read(storageKeyFile);
        }
        throw new MissingStorageKeyException();
    }

    @Override
    public String toString() {
        return "SharedStorageProperties[redacted]";
    }
}
