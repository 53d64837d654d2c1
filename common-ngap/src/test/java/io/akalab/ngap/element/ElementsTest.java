package io.akalab.ngap.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.per.MalformedPer;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {

    private static final Plmn PLMN = new Plmn("310", "260");

    @ParameterizedTest
    @ValueSource(ints = {22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void carriesGnbIdsOfEveryLength(int bits) {
        var gnb = new GlobalRanNodeId.Gnb(PLMN, bits, (1L << bits) - 3);
        assertThat(GlobalRanNodeId.read(written(gnb, GlobalRanNodeId::write))).isEqualTo(gnb);
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 20, 21})
    void carriesNgEnbIdsOfEveryKind(int bits) {
        var ngEnb = new GlobalRanNodeId.NgEnb(PLMN, bits, (1 << bits) - 3);
        assertThat(GlobalRanNodeId.read(written(ngEnb, GlobalRanNodeId::write))).isEqualTo(ngEnb);
        assertThat(ngEnb.network()).isEqualTo(PLMN);
    }

    @Test
    void keepsNodesThatItDoesNotKnowAsTheyAre() {
        var tngf = Octets.ofHex("c0" + "00f0" + "00" + "0401020304");
        var node = GlobalRanNodeId.read(new PerReader(tngf.toArray()));
        assertThat(node).isEqualTo(new GlobalRanNodeId.Other(tngf));
        assertThat(new PerReader(octets(node, GlobalRanNodeId::write).toArray()).rest())
                .isEqualTo(tngf);
    }

    @Test
    void skipsExtensionsAndAdditionsOfASequence() {
        var out = new PerWriter()
                .bits(0b111, 3)
                .bits(1, 8)
                .bitString(0x010203, 24)
                .number(2, 1, 0xFFFF)
                .number(42, 0, 0xFFFF)
                .enumerated(1, 3)
                .open(value -> value.bits(1, 20))
                .number(43, 0, 0xFFFF)
                .enumerated(0, 3)
                .open(value -> {})
                .bit(false)
                .bits(0, 6)
                .bit(true)
                .open(value -> value.bits(5, 8))
                .number(77, 0, 255);
        var in = new PerReader(out.octets().toArray());
        assertThat(SNssai.read(in)).isEqualTo(new SNssai(1, 0x010203));
        assertThat(in.number(255)).isEqualTo(77);
    }

    @ParameterizedTest
    @CsvSource({
        "radioNetwork/unspecified, 0000",
        "radioNetwork/user-inactivity, 0500",
        "radioNetwork/n26-interface-not-available, 1000",
        "nas/normal-release, 40",
        "nas/uE-not-in-PLMN-serving-area, 5000",
        "protocol/transfer-syntax-error, 60",
        "misc/unspecified, 8a",
        "transport/unspecified, 28"
    })
    void encodesCausesOfEveryGroup(String text, String hex) {
        var cause = Cause.parse(text);
        assertThat(octets(cause, Cause::write).toHex()).isEqualTo(hex);
        assertThat(Cause.read(new PerReader(Octets.ofHex(hex).toArray()))).hasToString(text);
    }

    @Test
    void namesCausesOfLaterVersionsByTheirNumber() {
        var cause = Cause.read(new PerReader(Octets.ofHex("5020").toArray()));
        assertThat(cause).hasToString("nas/value-5");
        assertThat(Cause.parse("nas/value-5")).isEqualTo(cause);
        assertThatThrownBy(() -> Cause.parse("nas/no-such-cause")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cause.parse("other/unspecified")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPlmnThatIsNotDecimalAsNotComprehended() {
        assertThatThrownBy(() ->
                        Tai.read(new PerReader(Octets.ofHex("0099fa07000001").toArray())))
                .isInstanceOf(NotComprehended.class);
    }

    @Test
    void carriesNamesInAnyCharacters() {
        var name = new ExtendedName("gNB", "基地局 π");
        assertThat(ExtendedName.read(written(name, ExtendedName::write))).isEqualTo(name);
        var utf8 = new ExtendedName(null, "π");
        assertThat(ExtendedName.read(written(utf8, ExtendedName::write))).isEqualTo(utf8);
    }

    @Test
    void takesSixteenAlgorithmsOfASizeThatSaysSoInTheExtendedWay() {
        var extended = new PerWriter().bits(0, 2);
        for (int i = 0; i < 4; i++) {
            extended.bit(true).align().bits(16, 8).bits(0xE000 >> i, 16);
        }
        assertThat(UeSecurityCapabilities.read(new PerReader(extended.octets().toArray())))
                .isEqualTo(new UeSecurityCapabilities(0xE000, 0x7000, 0x3800, 0x1C00));
        assertThatThrownBy(() -> UeSecurityCapabilities.read(
                        new PerReader(Octets.ofHex("2011000000").toArray())))
                .isInstanceOf(MalformedPer.class);
    }

    @Test
    void tellsNoTmsi() {
        assertThat(new FiveGSTmsi(1, 2, 0x12345678)).hasToString("FiveGSTmsi[redacted]");
    }

    @Test
    void refusesWhatItsFieldsCannotHold() {
        assertThatThrownBy(() -> new GlobalRanNodeId.Gnb(PLMN, 22, 1 << 22))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Guami(PLMN, 256, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> octets(1L << 40, UeNgapIds::writeAmfUeNgapId))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecurityContext(8, Nh.of(new byte[32])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> PerReader written(T value, PerEncoder<T> encoder) {
        return new PerReader(octets(value, encoder).toArray());
    }

    private static <T> Octets octets(T value, PerEncoder<T> encoder) {
        var out = new PerWriter();
        encoder.write(value, out);
        return out.octets();
    }
}
