package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqnTest {

    private static final long HIGHEST = (1L << 48) - 1;

    @Test
    void takesSeqAndIndApartAgain() {
        var random = new SplittableRandom(1);
        for (int indLength = 0; indLength <= 16; indLength++) {
            for (int i = 0; i < 200; i++) {
                long seq = i == 0 ? Sqn.maxSeq(indLength) : random.nextLong(Sqn.maxSeq(indLength) + 1);
                int ind = i == 0 ? (1 << indLength) - 1 : random.nextInt(1 << indLength);
                var sqn = Sqn.of(seq, ind, indLength);
                assertThat(sqn.seq(indLength)).isEqualTo(seq);
                assertThat(sqn.ind(indLength)).isEqualTo(ind);
                assertThat(sqn.value()).isEqualTo(seq * (1L << indLength) + ind);
                assertThat(Sqn.of(sqn.octets())).isEqualTo(sqn);
            }
            assertThat(Sqn.of(Sqn.maxSeq(indLength), (1 << indLength) - 1, indLength))
                    .isEqualTo(new Sqn(HIGHEST));
        }
    }

    @Test
    void writesSixOctets() {
        assertThat(new Sqn(0x16F3B3F70FC2L).octets()).isEqualTo(Octets.ofHex("16f3b3f70fc2"));
        assertThat(Sqn.of(Octets.ofHex("ffffffffffe0"))).isEqualTo(Sqn.of(Sqn.maxSeq(5), 0, 5));
        assertThat(new Sqn(HIGHEST).octets()).isEqualTo(Octets.ofHex("ffffffffffff"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, HIGHEST + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesMoreThan48Bits(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sqn(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 17, 48, Integer.MIN_VALUE})
    void refusesAnIndOfAnImpossibleLength(int indLength) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(1, 0, indLength));
        assertThatIllegalArgumentException().isThrownBy(() -> Sqn.maxSeq(indLength));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sqn(1).seq(indLength));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sqn(1).ind(indLength));
    }

    @Test
    void refusesSeqAndIndThatDoNotFit() {
        for (int indLength = 0; indLength <= 16; indLength++) {
            int length = indLength;
            assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(0, 1 << length, length));
            assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(0, -1, length));
            assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(Sqn.maxSeq(length) + 1, 0, length));
            assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(-1, 0, length));
        }
    }

    @Test
    void beginsWithZeros() {
        assertThat(Sqn.of(0, 0, 5)).isEqualTo(new Sqn(0));
    }

    @Test
    void saysHowManyBitsThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sqn.of(0, 32, 5))
                .withMessage("SEQ has 43 bits and IND 5");
    }

    @Test
    void refusesOctetsOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(Octets.of(new byte[5])));
        assertThatIllegalArgumentException().isThrownBy(() -> Sqn.of(Octets.of(new byte[7])));
    }

    @Test
    void comparesAsNumbers() {
        assertThat(new Sqn(0x800000000000L)).isGreaterThan(new Sqn(0x7FFFFFFFFFFFL));
        assertThat(new Sqn(5)).isEqualByComparingTo(new Sqn(5));
    }
}
