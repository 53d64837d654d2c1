package io.akalab.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingNetworkNameTest {

    @Test
    void writesTheMncInThreeDigitsAndTheNidBehind() {
        assertThat(ServingNetworkName.of(new Plmn("999", "70"))).hasToString("5G:mnc070.mcc999.3gppnetwork.org");
        assertThat(ServingNetworkName.of(new Plmn("310", "260")).value()).isEqualTo("5G:mnc260.mcc310.3gppnetwork.org");
        assertThat(ServingNetworkName.of(new Plmn("505", "99"), new Nid("206A69128E4"))
                        .value())
                .isEqualTo("5G:mnc099.mcc505.3gppnetwork.org:206A69128E4");
    }

    @Test
    void readsWhatItWrites() {
        for (int mnc = 0; mnc < 1000; mnc += 7) {
            var plmn = new Plmn("%03d".formatted(mnc), "%03d".formatted(999 - mnc));
            for (var name : new ServingNetworkName[] {
                ServingNetworkName.of(plmn), ServingNetworkName.of(plmn, new Nid("%011X".formatted(mnc * 7919L)))
            }) {
                var read = ServingNetworkName.parse(name.value());
                assertThat(read).isEqualTo(name).hasSameHashCodeAs(name);
                assertThat(read.octets()).isEqualTo(Octets.ofAscii(name.value()));
            }
            assertThat(ServingNetworkName.of(plmn)).isNotEqualTo(ServingNetworkName.of(plmn, new Nid("00000000000")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "internet",
                "5G:mnc70.mcc999.3gppnetwork.org",
                "5G:mnc0700.mcc999.3gppnetwork.org",
                "5g:mnc070.mcc999.3gppnetwork.org",
                "5G:MNC070.mcc999.3gppnetwork.org",
                "5G:mnc070.mcc99.3gppnetwork.org",
                "5G:mnc070xmcc999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.org.",
                "5G:mnc070.mcc999.3gppnetwork.org\n",
                " 5G:mnc070.mcc999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.org:",
                "5G:mnc070.mcc999.3gppnetwork.org:206A69128E",
                "5G:mnc070.mcc999.3gppnetwork.org:206A69128E44",
                "5G:mnc070.mcc999.3gppnetwork.org:206a69128e4",
                "5G:mnc070.mcc999.3gppnetwork.org:206A69128EG",
                "5G:NSWO"
            })
    void refusesTextThatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ServingNetworkName.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "206a69128e4", "206A69128E", "206A69128E44", "206A69128EG", "206A69128E4\n"})
    void refusesANidThatHasNotElevenUpperCaseDigits(String nid) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nid(nid));
        assertThat(new Nid("0123456789A")).hasToString("0123456789A");
    }
}
