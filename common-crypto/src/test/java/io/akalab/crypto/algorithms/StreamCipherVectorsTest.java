package io.akalab.crypto.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** NEA1, NEA3, NIA1 and NIA3 on the test data of TS 35.217 and TS 35.223 and on what other code bases check with. */
class StreamCipherVectorsTest {

    static Stream<Arguments> ciphering() {
        return ciphering(0);
    }

    static Stream<Arguments> integrity() {
        return Stream.of(Nia.NIA1, Nia.NIA3)
                .flatMap(nia -> Stream.of(set("/test_sets", nia), set("/srsran_modified_sets", nia), aligned(nia))
                        .flatMap(vectors -> vectors.map(v -> Arguments.of(nia, v))));
    }

    /** Shorter keystreams may agree by chance. */
    static Stream<Arguments> longCiphering() {
        return ciphering(40);
    }

    private static Stream<Arguments> ciphering(int leastBits) {
        return Stream.of(Nea.NEA1, Nea.NEA3)
                .flatMap(nea -> Stream.of(set("/test_sets", nea), alg("/srsran_extra_short_lengths", nea), aligned(nea))
                        .flatMap(vectors -> vectors)
                        .filter(v -> v.number("length_bits") >= leastBits)
                        .map(v -> Arguments.of(nea, v)));
    }

    @ParameterizedTest
    @MethodSource("ciphering")
    void ciphersBitExactly(Nea nea, Vector v) {
        assertThat(crypt(nea, v, v.octets("key"), v.bytes("plaintext")))
                .isEqualTo(Bits.first(v.bytes("ciphertext"), v.number("length_bits")));
    }

    @ParameterizedTest
    @MethodSource("ciphering")
    void deciphersBitExactly(Nea nea, Vector v) {
        assertThat(crypt(nea, v, v.octets("key"), v.bytes("ciphertext")))
                .isEqualTo(Bits.first(v.bytes("plaintext"), v.number("length_bits")));
    }

    @ParameterizedTest
    @MethodSource("longCiphering")
    void ciphersOtherwiseWithATamperedInput(Nea nea, Vector v) {
        var plaintext = v.bytes("plaintext");
        var right = crypt(nea, v, v.octets("key"), plaintext);
        for (var key : Vectors.tampered(v.octets("key"))) {
            assertThat(crypt(nea, v, key, plaintext)).isNotEqualTo(right);
        }
        var key = KnasEnc.of(v.bytes("key"));
        for (var input : tampered(NeaTest.input(v))) {
            assertThat(nea.crypt(key, input, plaintext, v.number("length_bits")))
                    .isNotEqualTo(right);
        }
    }

    @ParameterizedTest
    @MethodSource("integrity")
    void makesTheMac(Nia nia, Vector v) {
        assertThat(mac(nia, v, v.octets("key"), message(v)).toHex()).isEqualTo(expectedMac(v));
    }

    @ParameterizedTest
    @MethodSource("integrity")
    void ignoresWhatFollowsTheLastBit(Nia nia, Vector v) {
        var longer = message(v).concat(Octets.ofHex("ffffff")).toArray();
        int bits = v.number("length_bits");
        for (int bit = bits; bit < longer.length * 8; bit++) {
            longer[bit / 8] |= (byte) (0x80 >>> bit % 8);
        }
        assertThat(mac(nia, v, v.octets("key"), Octets.wrap(longer)).toHex()).isEqualTo(expectedMac(v));
    }

    @ParameterizedTest
    @MethodSource("integrity")
    void makesAnotherMacOfATamperedInput(Nia nia, Vector v) {
        for (var key : Vectors.tampered(v.octets("key"))) {
            assertThat(mac(nia, v, key, message(v)).toHex()).isNotEqualTo(expectedMac(v));
        }
        for (int bit = 0; bit < Math.min(600, v.number("length_bits")); bit++) {
            assertThat(mac(nia, v, v.octets("key"), Vectors.flipped(message(v), bit))
                            .toHex())
                    .isNotEqualTo(expectedMac(v));
        }
        var key = KnasInt.of(v.bytes("key"));
        for (var input : tampered(NeaTest.input(v))) {
            assertThat(nia.mac(key, input, message(v).toArray(), v.number("length_bits"))
                            .toHex())
                    .isNotEqualTo(expectedMac(v));
        }
    }

    @ParameterizedTest
    @MethodSource("integrity")
    void makesAnotherMacOfAShorterMessage(Nia nia, Vector v) {
        int bits = v.number("length_bits") - 1;
        var mac =
                nia.mac(KnasInt.of(v.bytes("key")), NeaTest.input(v), message(v).toArray(), bits);
        assertThat(mac.toHex()).isNotEqualTo(expectedMac(v));
    }

    private static Stream<Vector> set(String group, Enum<?> algorithm) {
        return Vectors.in("nea_nia.json", group + "/" + algorithm.name().toLowerCase(Locale.ROOT));
    }

    private static Stream<Vector> alg(String group, Enum<?> algorithm) {
        return Vectors.in("nea_nia.json", group)
                .filter(v -> v.text("alg").equals(algorithm.name().toLowerCase(Locale.ROOT)));
    }

    private static Stream<Vector> aligned(Enum<?> algorithm) {
        return alg("/generated_octet_aligned", algorithm);
    }

    private static List<CountInput> tampered(CountInput input) {
        var tampered = new ArrayList<CountInput>();
        for (int bit = 0; bit < 32; bit++) {
            tampered.add(new CountInput(input.count() ^ 1 << bit, input.bearer(), input.direction()));
        }
        for (int bit = 0; bit < 5; bit++) {
            tampered.add(new CountInput(input.count(), input.bearer() ^ 1 << bit, input.direction()));
        }
        tampered.add(new CountInput(
                input.count(),
                input.bearer(),
                input.direction() == Direction.UPLINK ? Direction.DOWNLINK : Direction.UPLINK));
        return tampered;
    }

    private static byte[] crypt(Nea nea, Vector v, Octets key, byte[] data) {
        return nea.crypt(KnasEnc.of(key.toArray()), NeaTest.input(v), data, v.number("length_bits"));
    }

    private static Octets mac(Nia nia, Vector v, Octets key, Octets message) {
        return nia.mac(KnasInt.of(key.toArray()), NeaTest.input(v), message.toArray(), v.number("length_bits"));
    }

    private static Octets message(Vector v) {
        return v.octets(v.has("message") ? "message" : "plaintext");
    }

    private static String expectedMac(Vector v) {
        return v.text(v.has("mac") ? "mac" : "ciphertext");
    }
}
