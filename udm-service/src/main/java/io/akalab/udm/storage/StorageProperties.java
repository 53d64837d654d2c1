package io.akalab.udm.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the UDM keeps its data. {@code spring.datasource.url} takes the place of the embedded database where it is set.
 *
 * @param dataDir where the embedded database and the generated storage key are
 * @param ephemeral whether the embedded database lives in memory only
 * @param storageKey the storage key itself, 32 octets in hexadecimal digits or base64
 * @param storageKeyFile a file that holds it in the same form
 */
@ConfigurationProperties("akalab.udm")
record StorageProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("false") boolean ephemeral,
        @Nullable String storageKey,
        @Nullable Path storageKeyFile) {

    @Override
    public String toString() {
        return "StorageProperties[dataDir=" + dataDir + ", ephemeral=" + ephemeral + "]";
    }
}
