package io.akalab.udm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageKeyTest {

    private static final String HEX = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TempDir
    private Path directory;

    @Test
    void readsHexAndBase64Alike() {
        var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX));

        assertThat(StorageKey.parse(HEX + "\n").id())
                .isEqualTo(StorageKey.parse(base64).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "000102030405060708090a0b0c0d0e0f", "not base64 not base64 not base64 not base6"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> StorageKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a storage key is 32 octets, as 64 hexadecimal digits or in base64");
    }

    @Test
    void showsNothingOfTheKey() {
        assertThat(StorageKey.parse(HEX).toString()).hasSize("StorageKey[01234567]".length());
        assertThat(HEX)
                .doesNotContain(HexFormat.of().formatHex(StorageKey.parse(HEX).id()));
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
