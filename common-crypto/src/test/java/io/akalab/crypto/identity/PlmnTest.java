package io.akalab.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlmnTest {

    @Test
    void readsEveryMncThatItWrites() {
        var written = new HashSet<Octets>();
        for (int mnc = 0; mnc < 1000; mnc++) {
            for (var text : mnc < 100 ? new String[] {"%02d", "%03d"} : new String[] {"%03d"}) {
                var plmn = new Plmn("%03d".formatted((mnc * 7 + 13) % 1000), text.formatted(mnc));
                assertThat(Plmn.ofBcd(plmn.bcd())).isEqualTo(plmn);
                assertThat(Plmn.parse(plmn.toString())).isEqualTo(plmn);
                assertThat(written.add(plmn.bcd())).isTrue();
            }
        }
        assertThat(written).hasSize(1100);
    }

    /** TS 24.501 figure 9.11.3.4.1. */
    @ParameterizedTest
    @CsvSource({"999-70,99f907", "208-93,02f839", "310-260,130062", "001-01,00f110", "999-07,99f970", "999-007,997900"})
    void writesTheOctetsOfTheFigure(String plmn, String bcd) {
        assertThat(Plmn.parse(plmn).bcd()).isEqualTo(Octets.ofHex(bcd));
    }

    @Test
    void tellsTwoDigitsFromThreeEverywhereButInTheServingNetworkName() {
        var two = new Plmn("999", "07");
        var three = new Plmn("999", "007");
        assertThat(two).isNotEqualTo(three);
        assertThat(two.bcd()).isNotEqualTo(three.bcd());
        assertThat(Imsi.of(two, "000000001")).isNotEqualTo(Imsi.of(three, "000000001"));
        assertThat(ServingNetworkName.of(two)).isEqualTo(ServingNetworkName.of(three));
        assertThat(two.paddedMnc()).isEqualTo(three.paddedMnc()).isEqualTo("007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "99970",
                "99-70",
                "9999-70",
                "999-7",
                "999-7000",
                "999-7a",
                "999-70-",
                "999 70",
                "٩٩٩-٧٠"
            })
    void refusesTextThatIsNoPlmn(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Plmn.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a9f907", "9af907", "99fa07", "99f90a", "99f9a0", "99a907", "ffffff", "99f9", "99f90700"})
    void refusesOctetsThatAreNoPlmn(String bcd) {
        assertThatIllegalArgumentException().isThrownBy(() -> Plmn.ofBcd(Octets.ofHex(bcd)));
    }
}
