package io.akalab.amf.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the AMF keeps registered UEs, below {@code akalab.amf}.
 *
 * @param dataDir where the embedded store and the generated storage key are; without it UEs are in memory alone
 * @param ephemeral whether they are in memory alone in spite of a directory
 * @param redis a Redis or Valkey in the place of the embedded store
 * @param storageKey the storage key itself, 32 octets in hexadecimal digits or base64
 * @param storageKeyFile a file that holds it in the same form
 */
@ConfigurationProperties("akalab.amf")
record StorageProperties(
        @Nullable Path dataDir,
        @DefaultValue("false") boolean ephemeral,
        @DefaultValue Redis redis,
        @Nullable String storageKey,
        @Nullable Path storageKeyFile) {

    /**
     * A Redis or Valkey.
     *
     * @param uri {@code redis://} or {@code rediss://}, with user, password and number of the database where there are such
     * @param timeout how long to wait for a connection, and how long for an answer
     */
    record Redis(@Nullable URI uri, @DefaultValue("1s") Duration timeout) {

        /** Without the URI, which may hold a password. */
        @Override
        public String toString() {
            return "Redis[timeout=" + timeout + "]";
        }
    }

    @Override
    public String toString() {
        return "StorageProperties[dataDir=" + dataDir + ", ephemeral=" + ephemeral + "]";
    }
}
