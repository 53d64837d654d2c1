package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci.HomePlmn;
import io.akalab.crypto.identity.Suci.HomeRealm;
import io.akalab.crypto.identity.Supi;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeInputTest {

    private static final HomePlmn HOME = new HomePlmn(new Plmn("274", "012"));
    private static final HomeRealm REALM = new HomeRealm("3gpp.com");

    /** TS 33.501 clause C.4.2.1: under the null scheme the input is the output. */
    @Test
    void writesTheMsinOfTheAnnex() {
        var v = Vectors.at("suci.json", "/null_scheme/0");
        var input = v.octets("scheme_input");
        assertThat(SchemeInput.ofMsin(v.text("suci_string_msin")))
                .isEqualTo(input)
                .isEqualTo(v.octets("scheme_output"));
        assertThat(SchemeInput.supi(HOME, input.toArray())).contains(Supi.parse(v.text("supi")));
        for (var tampered : Vectors.tampered(input)) {
            assertThat(SchemeInput.supi(HOME, tampered.toArray()))
                    .isNotEqualTo(SchemeInput.supi(HOME, input.toArray()));
        }
    }

    /** TS 33.501 clause C.4.2.2. */
    @Test
    void writesTheUsernameOfTheAnnex() {
        var v = Vectors.at("suci.json", "/null_scheme/1");
        var supi = (Nai) Supi.parse(v.text("supi"));
        assertThat(SchemeInput.ofUsername(supi.username())).isEqualTo(v.octets("scheme_input"));
        assertThat(SchemeInput.supi(REALM, v.bytes("scheme_input"))).contains(supi);
        assertThat(v.text("scheme_output_text")).isEqualTo("userid" + supi.username());
        for (var tampered : Vectors.tampered(v.octets("scheme_input"))) {
            assertThat(SchemeInput.supi(REALM, tampered.toArray()))
                    .isNotEqualTo(SchemeInput.supi(REALM, v.bytes("scheme_input")));
        }
    }

    @Test
    void readsEveryMsinThatItWrites() {
        var random = new SplittableRandom(23003);
        for (int length = 1; length <= 9; length++) {
            for (int i = 0; i < 50; i++) {
                var msin = new StringBuilder();
                while (msin.length() < length) {
                    msin.append(random.nextInt(10));
                }
                var input = SchemeInput.ofMsin(msin.toString());
                assertThat(input.length()).isEqualTo((length + 1) / 2);
                assertThat(SchemeInput.supi(HOME, input.toArray())).contains(new Imsi("274012" + msin));
            }
        }
    }

    /** The first digit stands in the low half, and a filler behind the last of an odd number. */
    @ParameterizedTest
    @CsvSource({"1,f1", "12,21", "123,21f3", "9876543210,8967452301", "909,09f9"})
    void writesTheLowHalfFirst(String msin, String bcd) {
        assertThat(SchemeInput.ofMsin(msin)).isEqualTo(Octets.ofHex(bcd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a", "a0", "f000", "ff", "1f", "00000000000000"})
    void readsNoMsinOutOfOtherOctets(String input) {
        assertThat(SchemeInput.supi(HOME, Octets.ofHex(input).toArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "c328", "616280", "e282", "00", "616200", "610a62", "7f", "c285"})
    void readsNoUsernameOutOfOtherOctets(String input) {
        assertThat(SchemeInput.supi(REALM, Octets.ofHex(input).toArray())).isEmpty();
    }
}
