package io.akalab.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OctetsTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void copiesWhatItIsMadeOfAndWhatItGivesAway() {
        var array = new byte[] {1, 2, 3};
        var octets = Octets.of(array);
        array[0] = 9;
        octets.toArray()[1] = 9;
        assertThat(octets.toArray()).containsExactly(1, 2, 3);
        assertThat(octets.at(2)).isEqualTo((byte) 3);
        assertThat(octets.length()).isEqualTo(3);
    }

    @Test
    void takesAWrappedArrayOver() {
        var array = new byte[] {1};
        var octets = Octets.wrap(array);
        array[0] = 2;
        assertThat(octets.at(0)).isEqualTo((byte) 2);
    }

    @Test
    void readsWhatItWrites() {
        for (int length = 0; length < 100; length++) {
            var octets = octets(length);
            assertThat(Octets.ofHex(octets.toHex())).isEqualTo(octets);
            assertThat(Octets.ofHex(HexFormat.of().withUpperCase().formatHex(octets.toArray())))
                    .isEqualTo(octets);
            assertThat(octets.toHex()).isEqualTo(HexFormat.of().formatHex(octets.toArray()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "123", "0g", "0x12", " 12", "12 34", "ーー", "00:11"})
    void refusesTextThatIsNoHexWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Octets.ofHex(text))
                .withMessage("not an even number of hexadecimal digits")
                .withNoCause();
    }

    /** RFC 4648 clause 10. */
    @ParameterizedTest
    @CsvSource({"'',''", "66,Zg==", "666f,Zm8=", "666f6f,Zm9v", "666f6f62,Zm9vYg==", "fbff,+/8="})
    void readsAndWritesBase64(String hex, String base64) {
        assertThat(Octets.ofBase64(base64)).isEqualTo(Octets.ofHex(hex));
        assertThat(Octets.ofHex(hex).toBase64()).isEqualTo(base64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "Zg=", "Zg==Zg==", "Z g=", "-_8=", "Zm9v\n"})
    void refusesTextThatIsNoBase64WithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Octets.ofBase64(text))
                .withMessage("not base64")
                .withNoCause();
    }

    @Test
    void equalsTheSameOctetsOnly() {
        for (int length = 1; length < 40; length++) {
            var octets = octets(length);
            assertThat(Octets.of(octets.toArray())).isEqualTo(octets).hasSameHashCodeAs(octets);
            for (var tampered : Vectors.tampered(octets)) {
                assertThat(tampered).isNotEqualTo(octets);
            }
            assertThat(octets.slice(0, length - 1)).isNotEqualTo(octets);
            assertThat(octets.concat(Octets.of((byte) 0))).isNotEqualTo(octets);
        }
        assertThat(Octets.of()).isEqualTo(Octets.ofHex("")).isNotEqualTo("");
    }

    @Test
    void joinsWhatItHasCut() {
        for (int i = 0; i < 500; i++) {
            var octets = octets(random.nextInt(50));
            int cut = random.nextInt(octets.length() + 1);
            assertThat(octets.slice(0, cut).concat(octets.from(cut))).isEqualTo(octets);
            var copy = new byte[octets.length() + 3];
            octets.copyTo(copy, 3);
            assertThat(Octets.of(copy, 3, octets.length())).isEqualTo(octets);
        }
    }

    @Test
    void cutsNothingThatIsNotThere() {
        var octets = octets(16);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> octets.slice(10, 7));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> octets.slice(-1, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> octets.slice(0, -1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> octets.from(17));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Octets.of(new byte[4], 2, Integer.MAX_VALUE));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> octets.at(16));
        assertThat(octets.from(16)).isEqualTo(Octets.of());
    }

    @Test
    void combinesByExclusiveOr() {
        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(40);
            var a = octets(length);
            var b = octets(length);
            assertThat(a.xor(b).xor(b)).isEqualTo(a);
            assertThat(a.xor(b)).isEqualTo(b.xor(a));
            assertThat(a.xor(a)).isEqualTo(Octets.of(new byte[length]));
        }
        assertThat(Octets.ofHex("f0ff").xor(Octets.ofHex("0ff1"))).isEqualTo(Octets.ofHex("ff0e"));
        assertThatIllegalArgumentException().isThrownBy(() -> octets(2).xor(octets(3)));
    }

    @Test
    void demandsALength() {
        var octets = octets(16);
        assertThat(octets.requireLength("RAND", 16)).isSameAs(octets);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> octets.requireLength("AUTS", 14))
                .withMessage("AUTS has 14 octets, not 16");
    }

    @Test
    void tellsItsLengthAndNothingElse() {
        assertThat(Octets.ofHex("c1399f835bd6b1606c645f5adf8ad5ab")).hasToString("Octets[16]");
    }

    private Octets octets(int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }
}
