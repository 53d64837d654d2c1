package io.akalab.crypto.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] PLAIN = "sixteen octets..".getBytes(UTF_8);
    private static final String PLACE = "row\0column";

    /** Made by the format as it was before it was shared: values in databases must go on opening. */
    private static final String SEALED_BEFORE =
            "01600be6336465666768696a6b6c6d6e6f3b72a6121c8c38be51012b8dae1644d37eaa5b9b42ae42c534e4a460bd0195e6";

    private final Seal seal = seal("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void opensWhatItSealed() throws BrokenSeal {
        assertThat(seal.open(seal.seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void opensWhatWasSealedBefore() throws BrokenSeal {
        assertThat(seal.open(HexFormat.of().parseHex(SEALED_BEFORE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void refusesAnAlteredOrShortenedValue() {
        var sealed = seal.seal(PLAIN, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            var cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> seal.open(altered, PLACE)).isInstanceOf(BrokenSeal.class);
            assertThatThrownBy(() -> seal.open(cut, PLACE)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void refusesAValueOfAnotherPlaceOrKey() {
        var sealed = seal.seal(PLAIN, PLACE);
        assertThatThrownBy(() -> seal.open(sealed, "row\0other")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> seal("ff".repeat(32)).open(sealed, PLACE))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("another storage key");
    }

    @Test
    void knowsTheSameOctetsAgainUnderTheSameKeyAlone() {
        var fingerprint = seal.fingerprint(PLAIN);
        assertThat(fingerprint.length()).isEqualTo(16);
        assertThat(seal.fingerprint(PLAIN.clone())).isEqualTo(fingerprint);
        assertThat(seal.fingerprint(PLACE.getBytes(UTF_8))).isNotEqualTo(fingerprint);
        assertThat(seal("ff".repeat(32)).fingerprint(PLAIN)).isNotEqualTo(fingerprint);
    }

    private static Seal seal(String key) {
        return new Seal(StorageKey.parse(key), new SecureRandom()::nextBytes);
    }
}
