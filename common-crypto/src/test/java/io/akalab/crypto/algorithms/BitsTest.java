package io.akalab.crypto.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BitsTest {

    @Test
    void keepsTheFirstBitsAndZerosTheRestOfTheOctet() {
        var ones = new byte[5];
        Arrays.fill(ones, (byte) 0xFF);
        for (int bits = 0; bits <= 40; bits++) {
            var first = Bits.first(ones, bits);
            assertThat(first).hasSize((bits + 7) / 8);
            for (int bit = 0; bit < 8 * first.length; bit++) {
                assertThat(first[bit / 8] >> 7 - bit % 8 & 1).isEqualTo(bit < bits ? 1 : 0);
            }
        }
        assertThat(ones).containsOnly(0xFF);
    }

    @Test
    void cutsNothingWhereNothingIsToBeCut() {
        var octets = new byte[] {1, 2, 3};
        assertThat(Bits.first(octets, 24)).isSameAs(octets);
        assertThat(Words.padded(octets, 3)).isSameAs(octets);
        assertThat(Words.padded(octets, 4)).containsExactly(1, 2, 3, 0);
        assertThat(Words.padded(new byte[0], 4)).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bits.first(new byte[1], 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Bits.first(new byte[1], -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bits.first(new byte[0], 1));
    }
}
