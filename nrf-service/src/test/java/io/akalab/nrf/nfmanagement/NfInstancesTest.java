package io.akalab.nrf.nfmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nrf.Profiles;
import io.akalab.nrf.RunningNrf;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration and heartbeats over HTTP/2. */
class NfInstancesTest {

    private static final RunningNrf NRF = RunningNrf.start();
    private static final String ALIVE = "[{\"op\":\"replace\",\"path\":\"/nfStatus\",\"value\":\"REGISTERED\"}]";

    private final UUID id = UUID.randomUUID();
    private final String path = "/nnrf-nfm/v1/nf-instances/" + id;
    private final NfInstances instances = NRF.bean(NfInstances.class);

    @AfterAll
    static void stop() {
        NRF.close();
    }

    @Test
    void registersAProfileAndCarriesWhatItDoesNotKnow() {
        var answer = NRF.put(id, Profiles.udm(id, ""));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("Location")).isEqualTo(NRF.uri() + path);
        assertThat(answer.json().path("heartBeatTimer").asInt()).isEqualTo(5);
        var kept = NRF.get(path);
        assertThat(kept.json().at("/customInfo/colour").asString()).isEqualTo("blue");
        assertThat(kept.json().at("/nfServices/0/vendorId").asString()).isEqualTo("000001");
        assertThat(instances.find(id).orElseThrow().nfType()).isEqualTo("UDM");
    }

    @Test
    void replacesAProfile() {
        NRF.put(id, Profiles.udm(id, ""));
        var answer = NRF.put(id, Profiles.udm(id, "\"groupId\": \"g\""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(NRF.get(path).json().at("/udmInfo/groupId").asString()).isEqualTo("g");
    }

    @Test
    void takesAHeartbeat() {
        NRF.put(id, Profiles.udm(id, ""));
        assertThat(NRF.patch(path, ALIVE).status()).isEqualTo(204);
    }

    @Test
    void tellsAnInstanceThatItDoesNotKnowToRegister() {
        var answer = NRF.patch(path, ALIVE);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void changesAProfile() {
        NRF.put(id, Profiles.udm(id, ""));
        var answer = NRF.patch(path, "[{\"op\":\"add\",\"path\":\"/load\",\"value\":40}]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("load").asInt()).isEqualTo(40);
    }

    @Test
    void changesNothingWhereTheProfileIsAnotherMeanwhile() {
        var etag = NRF.put(id, Profiles.udm(id, "")).headers().get("ETag");
        NRF.patch(path, "[{\"op\":\"add\",\"path\":\"/load\",\"value\":40}]");
        var patch = "[{\"op\":\"replace\",\"path\":\"/load\",\"value\":50}]";
        var answer = NRF.send("PATCH", path, "application/json-patch+json", patch, Map.of("If-Match", etag));
        assertThat(answer.status()).isEqualTo(412);
        assertThat(NRF.get(path).json().path("load").asInt()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"op\":\"replace\",\"path\":\"/nothing\",\"value\":1}] | 409",
                "[{\"op\":\"test\",\"path\":\"/nfType\",\"value\":\"AMF\"}] | 409",
                "[{\"op\":\"invent\",\"path\":\"/load\",\"value\":1}] | 400",
                "[{\"op\":\"remove\",\"path\":\"\"}] | 400",
                "[{\"op\":\"remove\",\"path\":\"/nfType\"}] | 400",
                "[{\"op\":\"replace\",\"path\":\"/nfInstanceId\",\"value\":\"4947a69a-f61b-4bc1-b9da-47c9c5d14b64\"}] | 400",
                "{} | 400"
            })
    void refusesAPatchThatDoesNotFit(String patch, int status) {
        NRF.put(id, Profiles.udm(id, ""));
        assertThat(NRF.patch(path, patch).status()).isEqualTo(status);
        assertThat(NRF.get(path).json().path("nfType").asString()).isEqualTo("UDM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MANDATORY_IE_MISSING",
                "[] | INVALID_MSG_FORMAT",
                "{\"nfInstanceId\":\"4947a69a-f61b-4bc1-b9da-47c9c5d14b64\",\"nfType\":\"UDM\",\"nfStatus\":\"REGISTERED\"} | MANDATORY_IE_INCORRECT",
                "{\"nfInstanceId\":7,\"nfType\":\"UDM\",\"nfStatus\":\"REGISTERED\"} | MANDATORY_IE_INCORRECT"
            })
    void refusesAProfileThatIsNone(String profile, String cause) {
        var answer = NRF.put(id, profile);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(NRF.get(path).status()).isEqualTo(404);
    }

    @Test
    void removesAnInstance() {
        NRF.put(id, Profiles.udm(id, ""));
        assertThat(NRF.send("DELETE", path, "", "", Map.of()).status()).isEqualTo(204);
        assertThat(NRF.get(path).status()).isEqualTo(404);
        assertThat(NRF.send("DELETE", path, "", "", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void listsTheInstancesOfAType() {
        NRF.put(id, Profiles.udm(id, "").replace("\"UDM\"", "\"UDR\""));
        NRF.put(UUID.randomUUID(), "{}");
        var answer = NRF.get("/nnrf-nfm/v1/nf-instances?nf-type=UDR");
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/3gppHal+json");
        assertThat(answer.json().at("/_links/item/0/href").asString()).isEqualTo(NRF.uri() + path);
        assertThat(answer.json().path("totalItemCount").asInt()).isEqualTo(1);
        assertThat(NRF.get("/nnrf-nfm/v1/nf-instances?limit=0").cause()).isEqualTo("OPTIONAL_QUERY_PARAM_INCORRECT");
    }

    @Test
    void suspendsASilentInstanceAndThenRemovesIt() {
        NRF.put(id, Profiles.udm(id, ""));
        NRF.clock.pass(Duration.ofSeconds(9));
        instances.sweep();
        assertThat(NRF.get(path).json().path("nfStatus").asString()).isEqualTo("REGISTERED");
        NRF.clock.pass(Duration.ofSeconds(2));
        instances.sweep();
        assertThat(NRF.get(path).json().path("nfStatus").asString()).isEqualTo("SUSPENDED");
        NRF.clock.pass(Duration.ofSeconds(61));
        instances.sweep();
        assertThat(NRF.get(path).status()).isEqualTo(404);
    }

    @Test
    void keepsAnInstanceThatSendsItsHeartbeats() {
        NRF.put(id, Profiles.udm(id, ""));
        for (int i = 0; i < 4; i++) {
            NRF.clock.pass(Duration.ofSeconds(5));
            NRF.patch(path, ALIVE);
            instances.sweep();
        }
        assertThat(NRF.get(path).json().path("nfStatus").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void registersASuspendedInstanceAgainByItsHeartbeat() {
        NRF.put(id, Profiles.udm(id, ""));
        NRF.clock.pass(Duration.ofSeconds(11));
        instances.sweep();
        assertThat(NRF.patch(path, ALIVE).json().path("nfStatus").asString()).isEqualTo("REGISTERED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void letsAnInstanceBeHeardMoreOften(int seconds) {
        var profile = Profiles.udm(id, "").replace("\"nfType\"", "\"heartBeatTimer\": " + seconds + ", \"nfType\"");
        assertThat(NRF.put(id, profile).json().path("heartBeatTimer").asInt()).isEqualTo(seconds);
    }
}
