package io.akalab.amf.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the AMF keeps registered UEs, below {@code akalab.amf}.
 *
 * @param dataDir where the embedded store and the generated storage key are; without it UEs are in memory alone
 * @param ephemeral whether they are in memory alone in spite of a directory
 * @param storageKey the storage key itself, 32 octets in hexadecimal digits or base64
 * @param storageKeyFile a file that holds it in the same form
 */
@ConfigurationProperties("akalab.amf")
record StorageProperties(
        @Nullable Path dataDir,
        @DefaultValue("false") boolean ephemeral,
        @Nullable String storageKey,
        @Nullable Path storageKeyFile) {

    @Override
    public String toString() {
        return "StorageProperties[dataDir=" + dataDir + ", ephemeral=" + ephemeral + "]";
    }
}
