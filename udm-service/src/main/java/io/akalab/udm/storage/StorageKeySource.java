package io.akalab.udm.storage;

import io.akalab.crypto.seal.StorageKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
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
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, ownerOnly());
            Files.writeString(file, HexFormat.of().formatHex(randomKey()));
            log.warn(
                    "No storage key is set: made one for this lab in {}. Whoever reads that file can read every K.",
                    file);
        } catch (FileAlreadyExistsException e) {
            log.debug("The storage key is that of the data directory");
        } catch (IOException e) {
            throw new UncheckedIOException("no storage key could be written to the data directory", e);
        }
        return StorageKey.read(file);
    }

    private byte[] randomKey() {
        var octets = new byte[StorageKey.LENGTH];
        random.nextBytes(octets);
        return octets;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
