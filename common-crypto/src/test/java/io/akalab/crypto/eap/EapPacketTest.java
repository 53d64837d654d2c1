package io.akalab.crypto.eap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EapPacketTest {

    @ParameterizedTest
    @CsvSource({
        "03070004,         SUCCESS,  7,   0, ''",
        "04ff0004,         FAILURE,  255, 0, ''",
        "0100000501,       REQUEST,  0,   1, ''",
        "0201000a01616e796f6e, RESPONSE, 1, 1, 616e796f6e",
        "020900060332,     RESPONSE, 9,   3, 32",
        "020900070232ff,   RESPONSE, 9,   2, 32ff",
        "02090005fe,       RESPONSE, 9, 254, ''"
    })
    void readsAndWritesEveryCode(String hex, EapCode code, int identifier, int type, String data) {
        var packet = EapPacket.decode(Octets.ofHex(hex));
        assertThat(packet).isEqualTo(new EapPacket(code, identifier, type, Octets.ofHex(data)));
        assertThat(packet.encode()).isEqualTo(Octets.ofHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02",
                "020100",
                "02010004", // a response without a type
                "01010004",
                "02010003ff",
                "0201000601", // longer than it is
                "0301000501", // a success with a type
                "03010005",
                "0001000501",
                "0501000501",
                "ff01000501",
                "0201000500", // no type is 0
                "0201ffff32"
            })
    void refusesWhatIsNoPacket(String hex) {
        assertThatThrownBy(() -> EapPacket.decode(Octets.ofHex(hex))).isInstanceOf(MalformedEap.class);
    }

    @Test
    void ignoresWhatALowerLayerPadded() {
        var packet = EapPacket.decode(Octets.ofHex("0201000601aaffffff"));
        assertThat(packet.data()).isEqualTo(Octets.ofHex("aa"));
        assertThat(packet.encode()).isEqualTo(Octets.ofHex("0201000601aa"));
    }

    @Test
    void answersWithTheIdentifierOfTheResponse() {
        assertThat(EapPacket.success(7).encode().toHex()).isEqualTo("03070004");
        assertThat(EapPacket.failure(7).encode().toHex()).isEqualTo("04070004");
    }

    @Test
    void makesNoPacketThatCannotBeSent() {
        var none = Octets.of();
        assertThatIllegalArgumentException().isThrownBy(() -> EapPacket.request(256, 1, none));
        assertThatIllegalArgumentException().isThrownBy(() -> EapPacket.request(-1, 1, none));
        assertThatIllegalArgumentException().isThrownBy(() -> EapPacket.request(1, 0, none));
        assertThatIllegalArgumentException().isThrownBy(() -> EapPacket.response(1, 256, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new EapPacket(EapCode.SUCCESS, 1, 50, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EapPacket(EapCode.FAILURE, 1, 0, Octets.of(new byte[1])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EapPacket.request(1, 50, Octets.of(new byte[0xFFFF - 4])));
        var longest = EapPacket.request(1, 50, Octets.of(new byte[0xFFFF - 5]));
        assertThat(EapPacket.decode(longest.encode())).isEqualTo(longest);
    }
}
