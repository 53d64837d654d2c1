package io.akalab.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.n2mock.UplinkNASTransport;
import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nausf.upuprotection.UpuData;
import io.akalab.openapi.nudm.ueau.AuthenticationVector;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class WireRecordsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final JsonMapper json = JsonMapper.shared();

    static List<Record> samples() {
        return Stream.of(Samples.all(), NnrfSamples.all()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void roundTripsThroughJson(Record sample) {
        assertThat(json.readValue(json.writeValueAsString(sample), sample.getClass()))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValidWhenFull(Record sample) {
        assertThat(VALIDATOR.validate(sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsNeitherKeyNorIdentity(Record sample) {
        assertThat(sample.toString()).doesNotContain("5ec7e7", Samples.SUPI, Samples.SUCI, "0000000001");
    }

    @Test
    void tellsAnAbsentResStarFromNull() {
        assertThat(json.readValue("{\"resStar\":null}", ConfirmationData.class))
                .isEqualTo(ConfirmationData.ofFailure());
        assertThat(json.writeValueAsString(ConfirmationData.ofFailure())).isEqualTo("{\"resStar\":null}");
        assertThatThrownBy(() -> json.readValue("{}", ConfirmationData.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void refusesAResStarOfAnotherLength() {
        assertThat(VALIDATOR.validate(ConfirmationData.of("ab".repeat(15)))).hasSize(1);
        assertThat(VALIDATOR.validate(ConfirmationData.of("ab".repeat(17)))).hasSize(1);
        assertThat(VALIDATOR.validate(ConfirmationData.ofFailure())).isEmpty();
    }

    @Test
    void tellsVectorsApartByTheirType() {
        assertThat(json.readValue(json.writeValueAsString(Samples.heAka()), AuthenticationVector.class))
                .isEqualTo(Samples.heAka());
        assertThat(json.readValue(json.writeValueAsString(Samples.eapAkaPrime()), AuthenticationVector.class))
                .isEqualTo(Samples.eapAkaPrime());
    }

    @Test
    void writesTheTypeOfAMessageOnce() {
        var message = json.writerFor(UplinkMessage.class).writeValueAsString(UplinkNASTransport.of("7e"));
        assertThat(message).isEqualTo("{\"type\":\"UplinkNASTransport\",\"nasPdu\":\"7e\"}");
    }

    @Test
    void tellsASteeringListFromASecuredPacket() {
        var list = "{\"steeringContainer\":[{\"plmnId\":{\"mcc\":\"001\",\"mnc\":\"01\"}}],\"ackInd\":true}";
        var packet = "{\"steeringContainer\":\"AAAA\",\"ackInd\":true}";
        for (var text : List.of(list, packet)) {
            assertThat(json.writeValueAsString(json.readValue(text, SorInfo.class)))
                    .isEqualTo(text);
        }
        assertThatThrownBy(() -> json.readValue("{\"steeringContainer\":{},\"ackInd\":true}", SorInfo.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AA", "AAA", "AA=A", "AAAA=", "A===", "AA-_", "AAAA\nAAAA"})
    void refusesWhatIsNoBase64(String text) {
        assertThat(VALIDATOR.validate(UpuData.ofPacket(text))).hasSize(1);
    }

    @Test
    void ignoresMembersThatItDoesNotKnow() {
        assertThat(json.readValue("{\"resStar\":null,\"later\":{\"x\":1}}", ConfirmationData.class))
                .isEqualTo(ConfirmationData.ofFailure());
    }

    @Test
    void findsTheLinkThatConfirms() {
        var context = json.readValue("""
                {"authType":"5G_AKA","5gAuthData":{"rand":"00","hxresStar":"00","autn":"00"},
                 "_links":{"5g-aka":{"href":"http://127.0.0.1/x"}}}
                """, UEAuthenticationCtx.class);
        assertThat(context.href(UEAuthenticationCtx.LINK_5G_AKA)).contains("http://127.0.0.1/x");
        assertThat(context.href("eap-session")).isEmpty();
    }

    @Test
    void tellsAnEapChallengeFromOneOf5gAka() {
        var context = json.readValue("""
                {"authType":"EAP_AKA_PRIME","5gAuthData":"AQIABQ==","_links":{"eap-session":{"href":"http://127.0.0.1/x"}}}
                """, UEAuthenticationCtx.class);
        assertThat(context.eapPayload()).contains("AQIABQ==");
        assertThat(context.av5gAka()).isEmpty();
        assertThat(context.href(UEAuthenticationCtx.LINK_EAP_SESSION)).contains("http://127.0.0.1/x");
        assertThat(json.writeValueAsString(context)).contains("\"5gAuthData\":\"AQIABQ==\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "true", "[]", "{\"x\":1}", "[\"AQIABQ==\"]"})
    void refusesAChallengeThatIsNeither(String challenge) {
        var context = "{\"authType\":\"EAP_AKA_PRIME\",\"5gAuthData\":" + challenge + ",\"_links\":{}}";
        assertThatThrownBy(() -> json.readValue(context, UEAuthenticationCtx.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void tellsAnAbsentEapPayloadFromNull() {
        assertThat(json.readValue("{\"eapPayload\":null}", EapSession.class)).isEqualTo(EapSession.noResponse());
        assertThat(json.writeValueAsString(EapSession.noResponse())).isEqualTo("{\"eapPayload\":null}");
        assertThatThrownBy(() -> json.readValue("{}", EapSession.class)).isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQIABQ=", "====", "AQ_-", "AQ IA", "A"})
    void refusesAnEapPayloadThatIsNoBase64(String payload) {
        assertThat(VALIDATOR.validate(EapSession.response(payload))).hasSize(1);
    }

    @Test
    void readsTheLongestEapPayload() {
        assertThat(VALIDATOR.validate(EapSession.response("A".repeat(4 * 30_000) + "AA==")))
                .isEmpty();
    }

    @Test
    void answersASubscriptionWithoutItsKeys() {
        assertThat(json.writeValueAsString(Samples.subscription().withoutKeys()))
                .doesNotContain("Key", "5ec7e7");
    }
}
