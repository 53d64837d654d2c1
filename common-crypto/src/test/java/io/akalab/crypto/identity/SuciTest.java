package io.akalab.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.identity.Suci.HomePlmn;
import io.akalab.crypto.identity.Suci.HomeRealm;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuciTest {

    static Stream<Vector> cases() {
        return Vectors.in("suci.json", "/suci_string_cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSucisOfOtherCores(Vector v) {
        var suci = Suci.parse(v.text("suci"));
        assertThat(suci.value()).isEqualTo(v.text("suci"));
        assertThat(Suci.looksLike(v.text("suci"))).isTrue();
        var parts = v.text("suci").split("-", -1);
        assertThat(suci.homeNetwork()).isEqualTo(new HomePlmn(new Plmn(parts[2], parts[3])));
        assertThat(suci.routingIndicator()).isEqualTo(parts[4]);
        assertThat(suci.scheme()).isEqualTo(Integer.parseInt(parts[5], 16));
        assertThat(suci.keyId()).isEqualTo(Integer.parseInt(parts[6]));
        assertThat(suci.output()).isEqualTo(parts[7]);
        if (suci.scheme() == Suci.NULL_SCHEME) {
            assertThat(suci.supiOfNullScheme()).isEqualTo(Supi.parse(v.text("supi")));
        } else {
            assertThatIllegalStateException().isThrownBy(suci::supiOfNullScheme);
        }
    }

    /** TS 33.501 clause C.4.2.1. */
    @Test
    void namesTheImsiUnderTheNullScheme() {
        var v = Vectors.at("suci.json", "/null_scheme/0");
        var suci = Suci.nullScheme(new Plmn("274", "012"), v.text("suci_string_msin"), "0");
        assertThat(suci.value()).isEqualTo("suci-0-274-012-0-0-0-001002086");
        assertThat(suci.supiOfNullScheme()).isEqualTo(Supi.parse(v.text("supi")));
        assertThat(Suci.parse(suci.value())).isEqualTo(suci);
    }

    /** TS 33.501 clause C.4.2.2. */
    @Test
    void namesTheNaiUnderTheNullScheme() {
        var v = Vectors.at("suci.json", "/null_scheme/1");
        var suci = Suci.parse("suci-1-3gpp.com-0-0-0-verylongusername1");
        assertThat(suci.homeNetwork()).isEqualTo(new HomeRealm("3gpp.com"));
        assertThat(suci.supiOfNullScheme()).isEqualTo(Supi.parse(v.text("supi")));
        assertThat(suci.value()).isEqualTo("suci-1-3gpp.com-0-0-0-verylongusername1");
    }

    @Test
    void readsEveryNullSchemeSuciThatItWrites() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            var plmn = new Plmn(
                    "%03d".formatted(random.nextInt(1000)),
                    random.nextBoolean()
                            ? "%02d".formatted(random.nextInt(100))
                            : "%03d".formatted(random.nextInt(1000)));
            var msin = "%09d".formatted(random.nextInt(1_000_000_000));
            var suci = Suci.nullScheme(plmn, msin, String.valueOf(random.nextInt(10000)));
            assertThat(Suci.parse(suci.value())).isEqualTo(suci);
            assertThat(suci.supiOfNullScheme()).isEqualTo(Imsi.of(plmn, msin));
        }
    }

    @Test
    void keepsTheDigitsOfTheMnc() {
        assertThat(Suci.parse("suci-0-999-07-0-0-0-000000001").supiOfNullScheme())
                .isEqualTo(new Imsi("99907000000001"))
                .isNotEqualTo(Suci.parse("suci-0-999-007-0-0-0-000000001").supiOfNullScheme());
    }

    /** A subscriber who names herself like the fields before her name does not move the border of the realm. */
    @Test
    void leavesWhatIsAmbiguousToTheOutput() {
        var suci = Suci.parse("suci-1-example.org-12-0-0-alice-1-0-0-bob");
        assertThat(suci.homeNetwork()).isEqualTo(new HomeRealm("example.org"));
        assertThat(suci.routingIndicator()).isEqualTo("12");
        assertThat(suci.output()).isEqualTo("alice-1-0-0-bob");
        assertThat(Suci.parse("suci-1-a-b.example.org-0-0-0-c-d").homeNetwork())
                .isEqualTo(new HomeRealm("a-b.example.org"));
    }

    @Test
    void readsSchemesAndKeysUpToTheirLimits() {
        var suci = Suci.parse("suci-1-example.org-0-F-255-00");
        assertThat(suci.scheme()).isEqualTo(15);
        assertThat(suci.keyId()).isEqualTo(255);
        assertThat(suci.value()).isEqualTo("suci-1-example.org-0-f-255-00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "suci-",
                "SUCI-0-999-70-0-0-0-1",
                "suci-0-99-70-0-0-0-1",
                "suci-0-999-7-0-0-0-1",
                "suci-0-999-7000-0-0-0-1",
                "suci-0-999-70--0-0-1",
                "suci-0-999-70-12345-0-0-1",
                "suci-0-999-70-0-0-0-",
                "suci-0-999-70-0-0-1-1",
                "suci-0-999-70-0-1-0-00",
                "suci-0-999-70-0-1-01-00",
                "suci-0-999-70-0-1-256-00",
                "suci-0-999-70-0-10-1-00",
                "suci-0-999-70-0-g-1-00",
                "suci-0-999-70-0-1-1-",
                "suci-0-999-70-0-1-1-xyz",
                "suci-2-999-70-0-0-0-1",
                "suci-8-example.org-0-0-0-1",
                "suci-1--0-0-0-1",
                "suci-0-999-70-0-1-1-00\n",
                "imsi-999700000000001"
            })
    void refusesTextThatIsNoneWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Suci.parse(text)).withMessage("not a SUCI");
    }

    @Test
    void takesForASuciWhatClaimsToBeOneOnly() {
        assertThat(Suci.looksLike("suci-of nobody")).isTrue();
        for (var text : new String[] {"", "suci", "SUCI-0-999-70-0-0-0-1", "imsi-999700000000001", "nai-suci-@b"}) {
            assertThat(Suci.looksLike(text)).as(text).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"suci-0-999-70-0-0-0-abc", "suci-0-999-70-0-0-0-12345678901", "suci-0-999-70-0-0-0- 1"})
    void refusesTheSupiOfAnOutputThatIsNoMsin(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Suci.parse(text).supiOfNullScheme());
    }

    @Test
    void refusesFieldsThatCannotBe() {
        var home = new HomePlmn(new Plmn("999", "70"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "", 0, 0, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "12345", 0, 0, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", -1, 0, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", 16, 1, "00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", 0, 1, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", 1, 0, "00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", 1, 256, "00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", 0, 0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suci(home, "0", 1, 1, "not hex"));
    }

    @Test
    void keepsThePersonOutOfItsTextForm() {
        assertThat(Suci.nullScheme(new Plmn("999", "70"), "0000000001", "0")).hasToString("Suci[redacted]");
    }
}
