package io.akalab.nas.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Plmn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {

    private static final Plmn HOME = new Plmn("999", "70");
    private static final Plmn OTHER = new Plmn("310", "260");

    @Test
    void readsTaiListsOfTheThreeKinds() {
        var separate = "01" + "99f907" + "000001" + "000007";
        var consecutive = "22" + "99f907" + "00000a";
        var whole = "41" + "130062" + "000001" + "99f907" + "000002";

        assertThat(TaiList.of(Octets.ofHex(separate + consecutive + whole)).tais())
                .containsExactly(
                        new Tai(HOME, 1),
                        new Tai(HOME, 7),
                        new Tai(HOME, 10),
                        new Tai(HOME, 11),
                        new Tai(HOME, 12),
                        new Tai(OTHER, 1),
                        new Tai(HOME, 2));
    }

    @Test
    void writesATaiListForEachRunOfOnePlmn() {
        var list = TaiList.of(new Tai(HOME, 1), new Tai(HOME, 7), new Tai(OTHER, 1));

        assertThat(list.octets().toHex()).isEqualTo("0199f907000001000007" + "00130062000001");
        assertThat(TaiList.of(list.octets())).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0199f907000001", "6099f907000001", "2f99f907fffffe", "1f99f907000001"})
    void refusesWhatIsNoTaiList(String hex) {
        var octets = Octets.ofHex(hex);

        assertThatThrownBy(() -> TaiList.of(octets)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "0102", "01000001", "0100000102", "0100000102000003", "01ffffff02000003"})
    void readsAndWritesSlicesOfEveryLength(String hex) {
        assertThat(Snssai.of(Octets.ofHex(hex)).octets().toHex()).isEqualTo(hex);
    }

    @Test
    void writesAMappedDifferentiatorBesideNone() {
        assertThat(new Snssai(1, null, 2, 3).octets().toHex()).isEqualTo("01ffffff02000003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010203", "010203040506", "01020304050607"})
    void refusesSlicesOfOtherLengths(String hex) {
        var octets = Octets.ofHex(hex);

        assertThatThrownBy(() -> Snssai.of(octets)).isInstanceOf(MalformedNas.class);
    }

    @Test
    void readsAndWritesAnNssai() {
        var slices = List.of(Snssai.of(1), Snssai.of(2, 0xABCDEF));

        assertThat(Snssai.nssai(slices).toHex()).isEqualTo("0101" + "0402abcdef");
        assertThat(Snssai.listOf(Octets.ofHex("01010402abcdef"))).isEqualTo(slices);
    }

    @Test
    void tellsTheAlgorithmsOfACapability() {
        var capability = new UeSecurityCapability(Octets.ofHex("a020c010"));

        assertThat(capability.supports(Nea.NEA0)).isTrue();
        assertThat(capability.supports(Nea.NEA2)).isTrue();
        assertThat(capability.hasEa(1)).isFalse();
        assertThat(capability.supports(Nia.NIA2)).isTrue();
        assertThat(capability.supports(Nia.NIA0)).isFalse();
        assertThat(capability.hasEea(1)).isTrue();
        assertThat(capability.hasEia(3)).isTrue();
        assertThat(capability.hasEa(8)).isFalse();
    }

    @Test
    void tellsACapabilityAsTheBitStringsOfNgap() {
        var capability = new UeSecurityCapability(Octets.ofHex("f0f0c0c0018030"));

        assertThat(capability.nrEncryptionAlgorithms()).isEqualTo(0xE000);
        assertThat(capability.nrIntegrityAlgorithms()).isEqualTo(0xE000);
        assertThat(capability.eutraEncryptionAlgorithms()).isEqualTo(0x8000);
        assertThat(capability.eutraIntegrityAlgorithms()).isEqualTo(0x8000);
    }

    @Test
    void writesTheCapabilityOfThisImplementation() {
        assertThat(UeSecurityCapability.of(List.of(Nea.values()), List.of(Nia.values()))
                        .octets()
                        .toHex())
                .isEqualTo("f0f0");
    }

    @ParameterizedTest
    @CsvSource({"PT9H, 29", "PT54M, 06", "PT10S, 65", "PT62S, 7f", "PT2M, 84", "PT61M, 07", "PT0S, 60"})
    void writesTheShortestTimer3ThatIsLongEnough(Duration duration, String hex) {
        var value = GprsTimer.timer3(duration);

        assertThat(GprsTimer.ofTimer3(value).orElseThrow()).isGreaterThanOrEqualTo(duration);
        assertThat(value.toHex()).isEqualTo(hex);
    }

    @Test
    void readsADeactivatedTimerAsNone() {
        assertThat(GprsTimer.ofTimer3(Octets.ofHex("e0"))).isEmpty();
        assertThat(GprsTimer.ofTimer2(Octets.ofHex("e5"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT10S, 05", "PT5M, 25", "PT36M, 46"})
    void readsAndWritesTimer2(Duration duration, String hex) {
        assertThat(GprsTimer.timer2(duration).toHex()).isEqualTo(hex);
        assertThat(GprsTimer.ofTimer2(Octets.ofHex(hex))).contains(duration);
    }

    @Test
    void namesKeySetsRoundRobin() {
        assertThat(NgKsi.ofNative(6).next()).isEqualTo(NgKsi.ofNative(0));
        assertThat(NgKsi.NO_KEY.namesKey()).isFalse();
        assertThat(NgKsi.ofNibble(0xB)).isEqualTo(new NgKsi(true, 3));
        assertThat(new NgKsi(true, 3).nibble()).isEqualTo(0xB);
    }

    @Test
    void readsAnAdditionalSecurityInformation() {
        assertThat(AdditionalSecurityInformation.of(Octets.ofHex("02")))
                .isEqualTo(new AdditionalSecurityInformation(true, false));
        assertThat(new AdditionalSecurityInformation(true, true).octets().toHex())
                .isEqualTo("03");
    }

    @Test
    void readsAndWritesRejectedSlices() {
        var rejected = List.of(
                new RejectedSnssai(Snssai.of(1), RejectedSnssai.Cause.NOT_IN_PLMN),
                new RejectedSnssai(Snssai.of(2, 0x010203), RejectedSnssai.Cause.NOT_IN_REGISTRATION_AREA));

        var octets = RejectedSnssai.nssai(rejected);

        assertThat(octets.toHex()).isEqualTo("1001" + "4102010203");
        assertThat(RejectedSnssai.listOf(octets)).isEqualTo(rejected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0001", "2001", "400102", "1301", "f0"})
    void refusesWhatIsNoRejectedSlice(String hex) {
        assertThatThrownBy(() -> RejectedSnssai.listOf(Octets.ofHex(hex))).isInstanceOf(MalformedNas.class);
    }
}
