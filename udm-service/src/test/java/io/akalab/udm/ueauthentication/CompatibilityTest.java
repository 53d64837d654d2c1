package io.akalab.udm.ueauthentication;

import static io.akalab.udm.RunningUdm.NF_INSTANCE_ID;
import static io.akalab.udm.RunningUdm.SNN;
import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of docs/compatibility.md that concern requests to a UDM, in lenient and in strict mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompatibilityTest {

    private static final String AUTH_DATA = "/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data";

    private RunningUdm lenient;
    private RunningUdm strict;

    @BeforeAll
    void start() {
        lenient = RunningUdm.start();
        lenient.provision();
        strict = RunningUdm.start("--akalab.sbi.strict=true");
        strict.provision();
    }

    @AfterAll
    void stop() {
        strict.close();
        lenient.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-22T11:53:10.317625-0400, 201, 400",
        "2020-08-22T11:53:10.317625-04:00, 201, 201",
        "2020-08-22T11:53:10, 400, 400"
    })
    void readsATimeWhoseOffsetHasNoColon(String timeStamp, int leniently, int strictly) {
        var event = """
                {"nfInstanceId":"%s","success":true,"timeStamp":"%s","authType":"5G_AKA","servingNetworkName":"%s"}""".formatted(NF_INSTANCE_ID, timeStamp, SNN);
        var path = "/nudm-ueau/v1/" + SUPI + "/auth-events";
        var answer = lenient.post(path, event);
        assertThat(answer.status()).isEqualTo(leniently);
        assertThat(strict.post(path, event).status()).isEqualTo(strictly);
        if (leniently == 201) {
            assertThat(answer.body().get("timeStamp").asString()).isEqualTo("2020-08-22T15:53:10.317625Z");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0F396AA4cf3a489fB9D0A9Bb50E0A35a", "0f396aa4cf3a489fb9d0a9bb50e0a35a"})
    void readsHexadecimalDigitsOfEitherCaseInBothModes(String rand) {
        var body = request(
                SNN, ",\"resynchronizationInfo\":{\"rand\":\"" + rand + "\",\"auts\":\"" + "Ab".repeat(14) + "\"}");
        for (var udm : new RunningUdm[] {lenient, strict}) {
            // Read, and its MAC-S found to be wrong.
            assertThat(udm.post(AUTH_DATA, body).cause()).isEqualTo("AUTHENTICATION_REJECTED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G:mnc70.mcc999.3gppnetwork.org", "5G:mnc070.mcc999.3gppnetwork.org:0123456789a"})
    void readsNothingIntoAServingNetworkName(String servingNetworkName) {
        for (var udm : new RunningUdm[] {lenient, strict}) {
            var answer = udm.post(AUTH_DATA, request(servingNetworkName, ""));
            assertThat(answer.cause()).isEqualTo("MANDATORY_IE_INCORRECT");
            assertThat(answer.invalidParams()).containsExactly("/servingNetworkName");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "FF, 0", "0, 0"})
    void answersWhichFeaturesBothSidesSupport(String requested, String common) {
        var answer = lenient.post(AUTH_DATA, request(SNN, ",\"supportedFeatures\":\"" + requested + "\""));
        assertThat(answer.body().get("supportedFeatures").asString()).isEqualTo(common);
        assertThat(lenient.post(AUTH_DATA, request(SNN, "")).body().has("supportedFeatures"))
                .isFalse();
    }

    private static String request(String servingNetworkName, String more) {
        return "{\"servingNetworkName\":\"" + servingNetworkName + "\",\"ausfInstanceId\":\"" + NF_INSTANCE_ID + "\""
                + more + "}";
    }
}
