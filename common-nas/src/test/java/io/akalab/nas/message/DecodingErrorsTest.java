package io.akalab.nas.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingErrorsTest {

    private static final String RAND = "2135cf066ee6217a2ef81c349439c08bc5";

    @ParameterizedTest
    @ValueSource(strings = {"", "7e", "7e00", "2e0501c1", "070041", "7e03c60524ef007e005d020002f0f0"})
    void ignoresWhatIsNoPlain5gmmMessage(String hex) {
        assertThat(decode(hex)).isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({
        "7e0000, MESSAGE_TYPE_NON_EXISTENT",
        "7e00ff, MESSAGE_TYPE_NON_EXISTENT",
        "7e0065, MESSAGE_TYPE_NON_EXISTENT",
        // a registration request without an identity, with one cut short, with digits that are none
        "7e0041, INVALID_MANDATORY_INFORMATION",
        "7e0041790000, INVALID_MANDATORY_INFORMATION",
        "7e004179000d0109f107f0ff0000, INVALID_MANDATORY_INFORMATION",
        "7e004179000d01a9f107f0ff00000000203190, INVALID_MANDATORY_INFORMATION",
        // a null scheme with a key, and a MSIN with a filler in its middle
        "7e004179000d0109f107f0ff00010000203190, INVALID_MANDATORY_INFORMATION",
        "7e004179000d0109f107f0ff000000002f3190, INVALID_MANDATORY_INFORMATION",
        // an authentication request without AUTN, a synch failure without AUTS, a response without RES*
        "7e0056000200002135cf066ee6217a2ef81c349439c08bc5, CONDITIONAL_IE_ERROR",
        "7e005915, CONDITIONAL_IE_ERROR",
        "7e0057, CONDITIONAL_IE_ERROR",
        "7e00572d0800000000000000aa, CONDITIONAL_IE_ERROR",
        // an ABBA of one octet, and replayed capabilities of one
        "7e0056000100, INVALID_MANDATORY_INFORMATION",
        "7e005d020001f0, INVALID_MANDATORY_INFORMATION",
        // an unknown element that requires comprehension, and one that goes on beyond the end
        "7e00430501ff, INVALID_MANDATORY_INFORMATION",
        "7e0044, INVALID_MANDATORY_INFORMATION",
        "7e00435e05ff, PROTOCOL_ERROR_UNSPECIFIED",
    })
    void refusesWithTheCauseOfClause7(String hex, GmmCause cause) {
        assertThat(((Decoded.Refused) decode(hex)).cause()).isEqualTo(cause);
    }

    @Test
    void treatsAnIncorrectOptionalElementAsAbsent() {
        var request = (RegistrationRequest) message("7e004179000bf2000000000000000000002e01f0");

        assertThat(request.ueSecurityCapability()).isEmpty();
    }

    @Test
    void readsTheFirstOfARepeatedElement() {
        var request = (RegistrationRequest) message("7e004179000bf2000000000000000000002e02f0f02e020000");

        assertThat(request.ueSecurityCapability())
                .hasValueSatisfying(
                        capability -> assertThat(capability.hasIa(2)).isTrue());
    }

    @Test
    void skipsUnknownElementsOfEveryFormatAndKeepsThem() {
        var hex = "7e004d09" + "c3" + "5f01aa" + "3c020102" + "7d0003010203";

        assertThat(message(hex).encode().toHex()).isEqualTo(hex);
    }

    @Test
    void readsAFixedValueThatLooksLikeALength() {
        var request = (AuthenticationRequest) message("7e005600020000" + RAND + "201009a2baf57f4d80005af48d6483c7f9b7");

        assertThat(request.rand()).map(Octets::toHex).contains("35cf066ee6217a2ef81c349439c08bc5");
    }

    @Test
    void tellsNothingOfTheContentInItsReason() {
        var refused = (Decoded.Refused) decode("7e00572d0800000000000000aa");

        assertThat(refused.reason()).contains("Authentication Response").doesNotContain("aa");
    }

    private static Decoded decode(String hex) {
        return GmmMessage.decode(Octets.ofHex(hex));
    }

    private static GmmMessage message(String hex) {
        return ((Decoded.Message) decode(hex)).message();
    }
}
