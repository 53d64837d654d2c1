package io.akalab.nas.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileIdentityTest {

    @ParameterizedTest
    @CsvSource({
        // captured: an even and an odd number of digits, MNCs of two and three, routing indicators of one to four
        "0109f107f0ff00000000203190, suci-0-901-70-0-0-0-0000021309",
        "0109f107f0ff00009900203190, suci-0-901-70-0-0-0-9900021309",
        "0100f110f0ff00000000203190, suci-0-001-01-0-0-0-0000021309",
        "01130062f0ff00002143f5, suci-0-310-260-0-0-0-12345",
        "0109f10771ff000021436587f9, suci-0-901-70-17-0-0-123456789",
        "0109f1072143000021436587f9, suci-0-901-70-1234-0-0-123456789",
        "0109f107f0ff011bcafe, suci-0-901-70-0-1-27-cafe",
        "0109f107f0ff0cffcafe, suci-0-901-70-0-c-255-cafe",
    })
    void readsAndWritesTheSuciOfAnImsi(String hex, String suci) {
        var identity = MobileIdentity.of(Octets.ofHex(hex));

        assertThat(identity).isEqualTo(new MobileIdentity.SuciIdentity(Suci.parse(suci)));
        assertThat(identity.octets().toHex()).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "type1.rid678.schid0.useriduser17@example.com, suci-1-example.com-678-0-0-user17",
        "type1.rid678.schid0.useridfirst.last@example.com, suci-1-example.com-678-0-0-first.last",
        "type1.rid0.schid1.hnkey27.ecckeyb2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457d"
                + ".cipcb02352410.maccddd9e730ef3fa87@example.com, suci-1-example.com-0-1-27-"
                + "b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87",
        "type1.rid0.schid2.hnkey5.ecckey039aab8376597021e855679a9778ea0b67396e68c66df32c0f41e9acca2da9b9d1"
                + ".cip46a33fc271.mac6ac7dae96aa30a4d@example.com, suci-1-example.com-0-2-5-"
                + "039aab8376597021e855679a9778ea0b67396e68c66df32c0f41e9acca2da9b9d146a33fc2716ac7dae96aa30a4d",
        "type1.rid0.schidc.hnkey1.out00ff@example.com, suci-1-example.com-0-c-1-00ff",
    })
    void readsAndWritesTheSuciOfANetworkSpecificIdentifier(String nai, String suci) {
        var octets = Octets.of((byte) 0x11).concat(Octets.ofAscii(nai));
        var identity = MobileIdentity.of(octets);

        assertThat(identity).isEqualTo(new MobileIdentity.SuciIdentity(Suci.parse(suci)));
        assertThat(new String(identity.octets().from(1).toArray(), StandardCharsets.UTF_8))
                .isEqualTo(nai);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user@example.com",
                "type1.rid678.schid0.useriduser17",
                "type0.rid678.schid0.useriduser17@example.com",
                "type1.schid0.rid678.useriduser17@example.com",
                "type1.rid678.schidx.useriduser17@example.com",
                "type1.rid678.schid0.userid@example.com",
                "type1.rid12345.schid0.useriduser17@example.com",
                "type1.rid0.schid1.hnkey27.ecckeyzz.cip00.mac00@example.com",
                "type1.rid0.schid1.hnkey0.ecckey00.cip00.mac00@example.com",
            })
    void refusesANaiThatIsNoSuci(String nai) {
        var octets = Octets.of((byte) 0x11).concat(Octets.ofAscii(nai));

        assertThatThrownBy(() -> MobileIdentity.of(octets)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "0109f107f0ff0000",
                "0109f107ffff00002143",
                "0109f1070fff00002143",
                "0109f107f0ff0000214365870921436587",
                "0109f107f0ff0001214365",
                "0109f107f0ff01002143",
                "2109f107f0ff00002143",
                "f209f107020040c7004b",
                "f209f107020040c7004bb300",
                "f2aaf107020040c7004bb3",
                "f40040f100c8",
                "8566050704405003",
                "f566050704405003f1",
                "85660507044050f3f1",
            })
    void refusesWhatIsNoIdentity(String hex) {
        var octets = Octets.ofHex(hex);

        assertThatThrownBy(() -> MobileIdentity.of(octets)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAndWritesTemporaryIdentities() {
        var guti = new Guti(new Plmn("901", "70"), 2, 1, 0x3F, 0xC7004BB3);

        assertThat(new MobileIdentity.FiveGGuti(guti).octets().toHex()).isEqualTo("f209f10702007fc7004bb3");
        assertThat(MobileIdentity.of(Octets.ofHex("f209f10702007fc7004bb3")))
                .isEqualTo(new MobileIdentity.FiveGGuti(guti));
        assertThat(MobileIdentity.of(Octets.ofHex("f4007fc7004bb3"))).isEqualTo(MobileIdentity.FiveGSTmsi.of(guti));
        assertThat(MobileIdentity.FiveGSTmsi.of(guti).octets().toHex()).isEqualTo("f4007fc7004bb3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8566050704405003f1", "4b99999999999999", "00", "0e0123456789ab", "0f0123456789abcdef"})
    void readsAndWritesEquipmentIdentitiesAndNone(String hex) {
        assertThat(MobileIdentity.of(Octets.ofHex(hex)).octets().toHex()).isEqualTo(hex);
    }

    @Test
    void readsTheDigitsOfAnImei() {
        assertThat(MobileIdentity.of(Octets.ofHex("4b09325476981032")))
                .isEqualTo(new MobileIdentity.Imei("490234567890123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0109f107f0ff00000000203190", "f209f107020040c7004bb3", "f40040f100c843", "8566050704405003f1"})
    void redactsItself(String hex) {
        assertThat(MobileIdentity.of(Octets.ofHex(hex)).toString()).contains("[redacted]");
    }
}
