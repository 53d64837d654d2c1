package io.akalab.udm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.seal.StorageKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageKeySourceTest {

    private static final String HEX = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TempDir
    private Path directory;

    @Test
    void settingsShowNothingOfTheKey() {
        assertThat(new StorageProperties(directory, false, HEX, null).toString())
                .doesNotContain(HEX);
    }

    @Test
    void makesALabKeyThatOnlyTheOwnerReadsAndKeepsIt() throws IOException {
        var dataDir = directory.resolve("new");

        var made = source(dataDir, null, null).find(false);

        var file = dataDir.resolve(StorageKeySource.FILE_NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(source(dataDir, null, null).find(false).id()).isEqualTo(made.id());
    }

    @Test
    void takesTheKeyThatIsSetBeforeTheFileBeforeTheDataDirectory() throws IOException {
        var file = Files.writeString(directory.resolve("key"), HEX);
        var set = "ff".repeat(32);

        assertThat(source(directory, set, file).find(false).id())
                .isEqualTo(StorageKey.parse(set).id());
        assertThat(source(directory, null, file).find(false).id())
                .isEqualTo(StorageKey.parse(HEX).id());
        assertThat(directory.resolve(StorageKeySource.FILE_NAME)).doesNotExist();
    }

    @Test
    void leavesNoFileForADatabaseInMemory() {
        source(directory, null, null).find(true);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void saysWhichFileHoldsNoKey() throws IOException {
        var file = Files.writeString(directory.resolve("key"), "rubbish");

        assertThatThrownBy(() -> source(directory, null, file).find(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("rubbish");
    }

    private static StorageKeySource source(Path dataDir, @Nullable String key, @Nullable Path file) {
        return new StorageKeySource(new StorageProperties(dataDir, false, key, file), new SecureRandom());
    }
}
