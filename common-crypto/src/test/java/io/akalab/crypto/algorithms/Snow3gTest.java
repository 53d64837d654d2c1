package io.akalab.crypto.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Snow3gTest {

    /** The corners of the tables printed in TS 35.216 Annex A, which Rijndael's is FIPS 197 figure 7. */
    @Test
    void computesTheSBoxesThatTheSpecificationPrints() {
        assertThat(IntStream.of(0x00, 0x01, 0x53, 0x9A, 0xF0, 0xFF).map(Snow3gTables::sr))
                .containsExactly(0x63, 0x7C, 0xED, 0xB8, 0x8C, 0x16);
        assertThat(IntStream.range(0, 8).map(Snow3gTables::sq))
                .containsExactly(0x25, 0x24, 0x73, 0x67, 0xD7, 0xAE, 0x5C, 0x30);
        for (int octet = 0; octet < 256; octet++) {
            assertThat(Snow3gTables.sr(octet)).isBetween(0, 255);
            assertThat(Snow3gTables.sq(octet)).isBetween(0, 255);
        }
        assertThat(IntStream.range(0, 256).map(Snow3gTables::sr).distinct()).hasSize(256);
        assertThat(IntStream.range(0, 256).map(Snow3gTables::sq).distinct()).hasSize(256);
    }

    /** MULxPOW of TS 35.216 clause 3.1.2 is a product with a power of x. */
    @Test
    void multipliesByPowersOfX() {
        var alpha = new Gf8(0x1A9);
        for (int exponent = 0; exponent < 256; exponent++) {
            for (int value : new int[] {0, 1, 2, 0x53, 0x80, 0xFF}) {
                assertThat(alpha.timesXPower(value, exponent)).isEqualTo(alpha.times(value, alpha.power(2, exponent)));
            }
        }
        assertThat(alpha.timesXPower(0x80, 1)).isEqualTo(0xA9);
        assertThat(alpha.timesXPower(0x53, 0)).isEqualTo(0x53);
    }

    /** α times its inverse is 1: DIV of what MUL shifted out gives the word back. */
    @Test
    void dividesByAlphaWhatItMultiplied() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 1000; i++) {
            int word = random.nextInt();
            int product = word << 8 ^ Snow3gTables.mulAlpha(word >>> 24);
            assertThat(product >>> 8 ^ Snow3gTables.divAlpha(product & 0xFF)).isEqualTo(word);
        }
    }

    @Test
    void multipliesAsAField() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 1000; i++) {
            long a = random.nextLong();
            long b = random.nextLong();
            long c = random.nextLong();
            assertThat(Snow3gMac.product(a, b)).isEqualTo(Snow3gMac.product(b, a));
            assertThat(Snow3gMac.product(a, 1)).isEqualTo(a);
            assertThat(Snow3gMac.product(a, b ^ c)).isEqualTo(Snow3gMac.product(a, b) ^ Snow3gMac.product(a, c));
            assertThat(Snow3gMac.product(Snow3gMac.product(a, b), c))
                    .isEqualTo(Snow3gMac.product(a, Snow3gMac.product(b, c)));
        }
        assertThat(Snow3gMac.product(1L << 63, 2)).isEqualTo(0x1B);
    }

    @Test
    void ciphersEveryLengthWithTheSameKeystream() {
        var key = KnasEnc.of(HexFormat.of().parseHex("2bd6459f82c5b300952c49104881ff48"));
        var input = new CountInput(0x12345678, 1, Direction.DOWNLINK);
        var keystream = Nea.NEA1.crypt(key, input, new byte[100]);
        for (int bits = 0; bits <= 800; bits++) {
            assertThat(Nea.NEA1.crypt(key, input, new byte[100], bits)).isEqualTo(Bits.first(keystream, bits));
        }
    }

    /** TS 35.215 clause 4.4.2: M is padded with zeros and the length makes the difference. */
    @Test
    void tellsLengthsApart() {
        var key = KnasInt.of(HexFormat.of().parseHex("2bd6459f82c5b300952c49104881ff48"));
        var input = new CountInput(1, 1, Direction.UPLINK);
        assertThat(IntStream.rangeClosed(0, 200)
                        .mapToObj(bits ->
                                Nia.NIA1.mac(key, input, new byte[25], bits).toHex())
                        .distinct())
                .hasSize(201);
    }
}
