package io.akalab.udm.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.udm.storage.StorageCipher.Place;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StorageCipherTest {

    private static final byte[] PLAIN = "sixteen octets..".getBytes(UTF_8);
    private static final Place PLACE = new Place("imsi-999700000000001", "k");

    private final StorageCipher cipher = TestDatabase.cipher();

    @Test
    void opensWhatItSealed() {
        assertThat(cipher.open(cipher.seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(cipher.seal(PLAIN, PLACE)).isNotEqualTo(cipher.seal(PLAIN, PLACE));
    }

    @Test
    void namesItsFormAndKeyAndAddsIvAndTag() {
        var sealed = cipher.seal(PLAIN, PLACE);

        assertThat(sealed).hasSize(1 + 4 + 12 + PLAIN.length + 16);
        assertThat(sealed[0]).isEqualTo((byte) 1);
    }

    @Test
    void refusesAnAlteredValueWhicheverOctetItIs() {
        var sealed = cipher.seal(PLAIN, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(altered, PLACE)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void refusesAValueThatWasCutShort() {
        var sealed = cipher.seal(PLAIN, PLACE);
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> cipher.open(cut, PLACE)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void refusesAValueOfAnotherRowOrColumn() {
        var sealed = cipher.seal(PLAIN, PLACE);

        assertThatThrownBy(() -> cipher.open(sealed, new Place("imsi-999700000000002", "k")))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> cipher.open(sealed, new Place(PLACE.row(), "opc")))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void refusesAValueSealedWithAnotherKey() {
        var other = TestDatabase.cipher(new byte[32]);

        assertThatThrownBy(() -> other.open(cipher.seal(PLAIN, PLACE), PLACE))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining("another storage key");
    }
}
