package io.akalab.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageKeyTest {

    private static final String HEX = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

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
    }
}
