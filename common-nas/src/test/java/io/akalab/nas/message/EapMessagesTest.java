package io.akalab.nas.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * EAP and ABBA in NAS (TS 24.501 clauses 8.2.1 to 8.2.5, 8.2.9 and 8.2.25, 9.11.2.2). The EAP packets are those that hostap
 * makes for TS 35.208 test set 19 in network 001-01; the octets around them are written down by hand from the tables.
 */
class EapMessagesTest {

    private static final String CHALLENGE = "0107006c320100000105000081e92b6c0ee0e12ebceba8d92a99dfa502050000"
            + "bb52e91c747ac3ab2a5c23d15ee351d5180100011709002035473a6d6e633030312e6d63633030312e336770706e6574776f726b2e6f7267"
            + "0b050000eca1d2d3ec06b0d546dcc59cc3e97388";
    private static final String RESPONSE =
            "02070028320100000303004028d7b0f2a2ec3de50b050000bf9f6907f0cbe54aabb12f0292d6d7a4";
    private static final String SUCCESS = "03070004";
    private static final String FAILURE = "04070004";

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        "7e0056050200007800" + "6c" + CHALLENGE,
                        new AuthenticationRequest(NgKsi.ofNative(5), Abba.INITIAL)
                                .withEapMessage(Octets.ofHex(CHALLENGE))),
                Arguments.of("7e0057780028" + RESPONSE, AuthenticationResponse.ofEap(Octets.ofHex(RESPONSE))),
                Arguments.of(
                        "7e005a050004" + SUCCESS + "38020000",
                        new AuthenticationResult(NgKsi.ofNative(5), Octets.ofHex(SUCCESS)).withAbba(Abba.INITIAL)),
                Arguments.of(
                        "7e0058780004" + FAILURE, new AuthenticationReject().withEapMessage(Octets.ofHex(FAILURE))),
                Arguments.of(
                        "7e004403780004" + FAILURE,
                        new RegistrationReject(GmmCause.ILLEGAL_UE).withEapMessage(Octets.ofHex(FAILURE))),
                Arguments.of(
                        "7e005d220502f070e1360102780004" + SUCCESS + "38020000",
                        new SecurityModeCommand(
                                        new NasAlgorithms(2, 2),
                                        NgKsi.ofNative(5),
                                        new UeSecurityCapability(Octets.ofHex("f070")))
                                .withAbba(Abba.INITIAL)
                                .withEapMessage(Octets.ofHex(SUCCESS))
                                .withAdditionalInformation(new AdditionalSecurityInformation(true, false))
                                .withImeisvRequest()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writesEapInThePlaceThatTheTableGivesIt(String hex, GmmMessage message) {
        assertThat(message.encode().toHex()).isEqualTo(hex);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsWhatItWrites(String hex, GmmMessage message) {
        assertThat(decoded(hex)).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void showsTheEapMessageToALabAndNowhereElse(String hex, GmmMessage message) {
        assertThat(MessageFields.of(decoded(hex)).get("EAP")).matches("(REQUEST|RESPONSE|SUCCESS|FAILURE) 7.*");
        assertThat(message.toString()).doesNotContain("28d7b0f2").doesNotContain("40, -41");
    }

    @Test
    void takesAnEapMessageApartForALab() {
        var response = AuthenticationResponse.ofEap(Octets.ofHex(RESPONSE));
        assertThat(MessageFields.of(response))
                .containsEntry(
                        "EAP",
                        "RESPONSE 7 AKA'-CHALLENGE AT_RES=28d7b0f2a2ec3de5/64 AT_MAC=bf9f6907f0cbe54aabb12f0292d6d7a4");
        var challenge =
                new AuthenticationRequest(NgKsi.ofNative(5), Abba.INITIAL).withEapMessage(Octets.ofHex(CHALLENGE));
        assertThat(MessageFields.of(challenge).get("EAP"))
                .startsWith("REQUEST 7 AKA'-CHALLENGE AT_RAND=81e92b6c0ee0e12ebceba8d92a99dfa5 AT_AUTN=bb52e91c")
                .contains(" AT_KDF=1 AT_KDF_INPUT=5G:mnc001.mcc001.3gppnetwork.org AT_MAC=eca1d2d3");
        var unreadable = AuthenticationResponse.ofEap(Octets.ofHex("0507000432"));
        assertThat(MessageFields.of(unreadable)).containsEntry("EAP", "0507000432");
    }

    @Test
    void takesAChallengeWithoutRandAndAutnForEap() {
        var request = (AuthenticationRequest) decoded("7e0056050200007800" + "6c" + CHALLENGE);
        assertThat(request.eapMessage()).contains(Octets.ofHex(CHALLENGE));
        assertThat(request.rand()).isEmpty();
        assertThat(request.autn()).isEmpty();
    }

    /** TS 24.501 clause 7.7.1: as if it weren't there, so that the message lacks what it must have. */
    @ParameterizedTest
    @ValueSource(strings = {"7e005605020000780003030700", "7e0057780003030700"})
    void ignoresAnEapMessageThatIsTooShortForAPacket(String hex) {
        assertThat(((Decoded.Refused) GmmMessage.decode(Octets.ofHex(hex))).cause())
                .isEqualTo(GmmCause.CONDITIONAL_IE_ERROR);
    }

    @Test
    void refusesAResultWithoutAWholePacket() {
        assertThat(((Decoded.Refused) GmmMessage.decode(Octets.ofHex("7e005a050003030700"))).cause())
                .isEqualTo(GmmCause.INVALID_MANDATORY_INFORMATION);
    }

    @Test
    void writesNoEapMessageThatNoReceiverWouldTake() {
        assertThatThrownBy(() -> AuthenticationResponse.ofEap(Octets.of(new byte[1501])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AuthenticationResponse.ofEap(Octets.of(new byte[1500]))
                        .encode()
                        .length())
                .isEqualTo(1506);
    }

    private static GmmMessage decoded(String hex) {
        return ((Decoded.Message) GmmMessage.decode(Octets.ofHex(hex))).message();
    }
}
