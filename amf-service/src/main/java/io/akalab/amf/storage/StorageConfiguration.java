package io.akalab.amf.storage;

import io.akalab.crypto.seal.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where UEs are kept. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String FILE_NAME = "amf-ues.mv.db";

    /** Linux names each run of the machine. */
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    @Bean
    UeStore ueStore(StorageProperties properties) {
        var dataDir = properties.dataDir();
        return dataDir == null || properties.ephemeral()
                ? new UesNowhere()
                : inFile(properties, dataDir.toAbsolutePath());
    }

    private static UeStore inFile(StorageProperties properties, Path dataDir) {
        var random = new SecureRandom();
        try {
            Files.createDirectories(dataDir);
            var seal = new Seal(StorageKeys.find(properties, dataDir, random), random::nextBytes);
            return new SealedUes(new FileShelf(dataDir.resolve(FILE_NAME), run()), seal);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory of the AMF cannot be made", e);
        }
    }

    /** Where the machine's run has no name, every run of the AMF counts as one by itself. */
    private static String run() throws IOException {
        return Files.isReadable(BOOT_ID)
                ? Files.readString(BOOT_ID).strip()
                : UUID.randomUUID().toString();
    }
}
