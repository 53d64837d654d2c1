package io.akalab.udm.arpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The INDs of one UDM, in turn (TS 33.102 Annex C.1.2 and C.3.4). */
class IndSetTest {

    @Test
    void givesAllInTurn() {
        var inds = IndSet.parse("0-65535");

        assertThat(turns(inds, 3, 10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 0, 1);
        assertThat(turns(inds, 0, 3)).containsExactly(0, 0, 0);
        assertThat(inds.after(65535, 16)).isZero();
    }

    @Test
    void givesOnlyItsOwnInTurn() {
        var inds = IndSet.parse("3,8-10,30");

        assertThat(turns(inds, 5, 7)).containsExactly(3, 8, 9, 10, 30, 3, 8);
        assertThat(turns(inds, 4, 5)).containsExactly(3, 8, 9, 10, 3);
        assertThat(inds.after(12, 5)).isEqualTo(30);
        assertThat(inds.contains(9)).isTrue();
        assertThat(inds.contains(11)).isFalse();
    }

    @Test
    void knowsWhetherAnIndIsLongEnoughForOneOfThem() {
        var inds = IndSet.parse("8-15");

        assertThat(inds.fits(4)).isTrue();
        assertThat(inds.fits(3)).isFalse();
        assertThat(IndSet.parse("0").fits(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-1", "3-", "3,", ",3", "5-3", "65536", "0-65536", "1 - 2", "1-2-3", "123456"})
    void refusesWhatIsNoRange(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IndSet.parse(text));
    }

    private static int[] turns(IndSet inds, int indLength, int count) {
        return IntStream.iterate(inds.after((1 << indLength) - 1, indLength), ind -> inds.after(ind, indLength))
                .limit(count)
                .toArray();
    }
}
