package io.akalab.amf.storage;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.crypto.seal.Seal;
import io.akalab.crypto.seal.StorageKey;
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

    private static final String FILE_NAME = "amf-ues.journal";

    /** Linux names each run of the machine. */
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    @Bean
    UeStore ueStore(StorageProperties properties, ServedNetwork network) {
        var dataDir = properties.dataDir();
        var redis = properties.redis();
        if (redis.uri() != null) {
            var amf = network.regionId() + "-" + network.setId() + "-" + network.pointer();
            return sealed(new RedisShelf(redis.uri(), redis.timeout(), amf), StorageKeys.required(properties));
        }
        return dataDir == null || properties.ephemeral()
                ? new UesNowhere()
                : inFile(properties, dataDir.toAbsolutePath());
    }

    private static UeStore inFile(StorageProperties properties, Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            var key = StorageKeys.find(properties, dataDir, new SecureRandom());
            return sealed(new JournalShelf(dataDir.resolve(FILE_NAME), run()), key);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory of the AMF cannot be made", e);
        }
    }

    private static UeStore sealed(Shelf shelf, StorageKey key) {
        return new SealedUes(shelf, new Seal(key, new SecureRandom()::nextBytes));
    }

    /** Where the machine's run has no name, every run of the AMF counts as one by itself. */
    private static String run() throws IOException {
        return Files.isReadable(BOOT_ID)
                ? Files.readString(BOOT_ID).strip()
                : UUID.randomUUID().toString();
    }
}
