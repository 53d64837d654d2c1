package io.akalab.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupiTest {

    @Test
    void readsEveryImsiThatItWrites() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            var digits = new StringBuilder();
            int length = 5 + random.nextInt(11);
            while (digits.length() < length) {
                digits.append(random.nextInt(10));
            }
            var imsi = new Imsi(digits.toString());
            assertThat(Supi.parse(imsi.value())).isEqualTo(imsi);
            assertThat(imsi.value()).isEqualTo("imsi-" + digits);
            assertThat(imsi.kdfInput()).isEqualTo(digits.toString());
            for (int mncLength = 2; mncLength <= 3 && length > 3 + mncLength; mncLength++) {
                assertThat(Imsi.of(imsi.plmn(mncLength), imsi.msin(mncLength))).isEqualTo(imsi);
            }
        }
    }

    @Test
    void readsANaiByItsLastAt() {
        var supi = Supi.parse("nai-a@b@example.org");
        assertThat(supi).isEqualTo(new Nai("a@b@example.org"));
        assertThat(supi.value()).isEqualTo("nai-a@b@example.org");
        assertThat(supi.kdfInput()).isEqualTo("a@b@example.org");
        assertThat(new Nai("a@b@example.org").username()).isEqualTo("a@b");
        assertThat(new Nai("a@b@example.org").realm()).isEqualTo("example.org");
    }

    @Test
    void keepsThePersonOutOfItsTextForm() {
        assertThat(new Imsi("999700000000001")).hasToString("Imsi[redacted]");
        assertThat(new Nai("alice@example.org")).hasToString("Nai[redacted]");
        assertThat(new Guti(new Plmn("999", "70"), 1, 2, 3, 0xCAFE)).hasToString("Guti[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "999700000000001",
                "IMSI-999700000000001",
                "imsi-",
                "imsi-9997",
                "imsi-9997000000000012",
                "imsi-99970000000000a",
                "imsi-999700000000001 ",
                "imsi-999700000000001\n",
                "imsi-٩٩٩٧٠",
                "nai-",
                "nai-alice",
                "nai-@example.org",
                "nai-alice@",
                "gci-1",
                "suci-0-999-70-0-0-0-0000000001"
            })
    void refusesTextThatIsNoneWithoutRepeatingIt(String text) {
        var refused = assertThatIllegalArgumentException().isThrownBy(() -> Supi.parse(text));
        if (text.length() > 5) {
            refused.withMessageNotContaining(text).withMessageNotContaining(text.substring(5));
        }
    }

    @Test
    void readsANaiOfOneLetterEach() {
        assertThat(new Nai("a@b").username()).isEqualTo("a");
        assertThat(new Nai("a@b").realm()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b@c", "a@\0", "a\n@b", "a@b\u007f", "\u0085@b"})
    void refusesANaiWithControlCharacters(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nai(address)).withMessageNotContaining(address);
    }

    @Test
    void refusesANaiThatIsTooLong() {
        var longest = "a".repeat(241) + "@example.org";
        assertThat(new Nai(longest).address()).hasSize(253);
        assertThatIllegalArgumentException().isThrownBy(() -> new Nai("a" + longest));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 4})
    void refusesAnMncLengthThatNobodyHas(int mncLength) {
        var imsi = new Imsi("999700000000001");
        assertThatIllegalArgumentException().isThrownBy(() -> imsi.plmn(mncLength));
        assertThatIllegalArgumentException().isThrownBy(() -> imsi.msin(mncLength));
    }

    @Test
    void refusesTheHomeNetworkOfAnImsiThatEndsBeforeItsMsin() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Imsi("99970").plmn(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Imsi("999700").msin(3));
        assertThat(new Imsi("999701").msin(2)).isEqualTo("1");
    }

    @Test
    void refusesAGutiThatDoesNotFit() {
        var plmn = new Plmn("999", "70");
        assertThat(new Guti(plmn, 255, 1023, 63, -1).tmsi()).isEqualTo(0xFFFFFFFF);
        assertThatIllegalArgumentException().isThrownBy(() -> new Guti(plmn, 256, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guti(plmn, 0, 1024, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guti(plmn, 0, 0, 64, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guti(plmn, -1, 0, 0, 0));
    }
}
