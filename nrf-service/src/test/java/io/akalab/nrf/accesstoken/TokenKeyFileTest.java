package io.akalab.nrf.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyFileTest {

    @TempDir
    private Path directory;

    @Test
    void makesAKeyOnceForItsOwnerAlone() throws IOException {
        var file = directory.resolve("token-key.pem");
        var first = key(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key(file)).isEqualTo(first);
    }

    @Test
    void refusesAFileWithoutAKey() throws IOException {
        var file = Files.writeString(directory.resolve("token-key.pem"), "nothing");
        assertThatThrownBy(() -> key(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }

    private static String key(Path file) {
        var properties = new AccessTokenProperties(Duration.ofHours(1), file, false);
        return new SigningKey(properties).key().getKeyID();
    }
}
