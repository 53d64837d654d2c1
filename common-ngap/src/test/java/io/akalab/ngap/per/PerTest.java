package io.akalab.ngap.per;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings worked out by hand from X.691. */
class PerTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 00",
        "5, 0, 7, a0",
        "99, 1, 99, c4",
        "200, 0, 255, c8",
        "258, 0, 65535, 0102",
        "65535, 1, 65535, fffe",
        "0, 0, 1099511627775, 0000",
        "255, 0, 1099511627775, 00ff",
        "256, 0, 1099511627775, 200100",
        "1099511627775, 0, 1099511627775, 80ffffffffff",
        "4294967295, 0, 4294967295, c0ffffffff",
        "65536, 0, 4294967295, 80010000"
    })
    void encodesConstrainedWholeNumbersOfEveryRange(long value, long first, long last, String hex) {
        assertThat(written(out -> out.number(value, first, last))).isEqualTo(hex);
        assertThat(reader(hex).number(first, last)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 00", "1, 2, 40", "2, 2, 80", "65, 2, bf", "66, 2, c00140", "322, 2, c0020140"})
    void encodesEnumerationsWithAnExtensionMarker(int index, int roots, String hex) {
        assertThat(written(out -> out.extensibleEnumerated(index, roots))).isEqualTo(hex);
        assertThat(reader(hex).extensibleEnumerated(roots)).isEqualTo(index);
    }

    @Test
    void alignsWhatIsLongerThanSixteenBits() {
        assertThat(written(out -> out.bit(true).bitString(0xFFFF, 16))).isEqualTo("ffff80");
        assertThat(written(out -> out.bit(true).bitString(0x1FFFF, 17))).isEqualTo("80ffff80");
        assertThat(written(out -> out.bit(true).octets(Octets.ofHex("ffff"), 2)))
                .isEqualTo("ffff80");
        assertThat(written(out -> out.bit(true).octets(Octets.ofHex("ffffff"), 3)))
                .isEqualTo("80ffffff");
        var in = reader("ffff80");
        assertThat(in.bit()).isTrue();
        assertThat(in.octets(2)).isEqualTo(Octets.ofHex("ffff"));
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "127, 7f", "128, 8080", "16383, bfff", "16384, c1", "65535, c3", "65536, c4", "81920, c4"})
    void tellsTheLengthOfAnOpenType(int length, String beginning) {
        var content = new byte[length];
        Arrays.fill(content, (byte) 7);
        var encoded = new PerWriter().octetString(Octets.wrap(content)).octets();
        assertThat(encoded.toHex()).startsWith(beginning);
        assertThat(new PerReader(encoded.toArray()).octetString()).isEqualTo(Octets.wrap(content));
        assertThat(new PerReader(encoded.toArray()).open().rest()).isEqualTo(Octets.wrap(content));
        var in = new PerReader(encoded.toArray());
        in.skipOpen();
        assertThat(in.remaining()).isZero();
    }

    @Test
    void encodesAnOpenTypeOfNothingAsOneZeroOctet() {
        assertThat(written(out -> out.open(content -> {}))).isEqualTo("0100");
    }

    @Test
    void padsAnOpenTypeToWholeOctets() {
        assertThat(written(out -> out.bit(true).open(content -> content.bits(5, 3))))
                .isEqualTo("8001a0");
    }

    @Test
    void encodesNamesOfEveryLength() {
        assertThat(written(out -> out.characters("AB", 1, 150))).isEqualTo("00804142");
        assertThat(written(out -> out.characters("A".repeat(151), 1, 150))).startsWith("80809741");
        assertThat(reader("00804142").characters(1, 150)).isEqualTo("AB");
        assertThat(reader("80024142").characters(1, 150)).isEqualTo("AB");
    }

    @Test
    void countsElementsWithinBoundsAndWithout() {
        assertThat(written(out -> out.count(3, 1, 8))).isEqualTo("40");
        assertThat(written(out -> out.count(3, 1, 256))).isEqualTo("02");
        assertThat(written(out -> out.count(3, 1, 1 << 16))).isEqualTo("03");
        assertThat(reader("8100").count(1, 1 << 16)).isEqualTo(256);
    }

    @Test
    void skipsAdditionsOfLaterVersions() {
        var additions = reader(written(out -> out.bit(false)
                .bits(2, 6)
                .bits(0b101, 3)
                .open(o -> o.bits(7, 8))
                .open(o -> o.bits(9, 16))
                .bits(3, 8)));
        additions.skipAdditions();
        assertThat(additions.number(255)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05ff", "8080", "c1", "c0", "c5", "ff"})
    void refusesLengthsThatNothingFollows(String hex) {
        assertThatThrownBy(() -> reader(hex).octetString()).isInstanceOf(MalformedPer.class);
        assertThatThrownBy(() -> reader(hex).skipOpen()).isInstanceOf(MalformedPer.class);
        assertThatThrownBy(() -> reader(hex).open()).isInstanceOf(MalformedPer.class);
    }

    @Test
    void refusesNumbersAboveTheirRange() {
        assertThatThrownBy(() -> reader("e0").number(5)).isInstanceOf(MalformedPer.class);
        assertThatThrownBy(() -> new PerWriter().number(6, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PerReader reader(String hex) {
        return new PerReader(Octets.ofHex(hex).toArray());
    }

    private static String written(Consumer<PerWriter> content) {
        var out = new PerWriter();
        content.accept(out);
        return out.octets().toHex();
    }
}
