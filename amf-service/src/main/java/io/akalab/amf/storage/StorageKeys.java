package io.akalab.amf.storage;

import io.akalab.crypto.seal.StorageKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
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
                : StorageKey.read(made(dataDir.resolve(FILE_NAME), random));
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

    private static Path made(Path file, SecureRandom random) {
        var octets = new byte[StorageKey.LENGTH];
        random.nextBytes(octets);
        try {
            Files.createFile(file, OwnersFile.attributes());
            Files.writeString(file, HexFormat.of().formatHex(octets));
            log.warn(
                    "No storage key is set: made one for this lab in {}. Whoever reads that file can read every K_AMF.",
                    file);
        } catch (FileAlreadyExistsException e) {
            log.debug("The storage key is that of the data directory");
        } catch (IOException e) {
            throw new UncheckedIOException("no storage key could be written to the data directory", e);
        }
        return file;
    }
}
