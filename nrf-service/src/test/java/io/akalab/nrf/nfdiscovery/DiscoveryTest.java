package io.akalab.nrf.nfdiscovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nrf.Profiles;
import io.akalab.nrf.RunningNrf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Discovery over HTTP/2, among four UDMs. */
class DiscoveryTest {

    private static final RunningNrf NRF = RunningNrf.start();
    private static final String QUERY =
            "/nnrf-disc/v1/nf-instances?target-nf-type=UDM&requester-nf-type=AUSF&service-names=nudm-ueau";
    private static final UUID ANY = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID RANGE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID INDICATOR = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID GROUP = UUID.fromString("00000000-0000-4000-8000-000000000004");

    @BeforeAll
    static void register() {
        NRF.put(ANY, Profiles.udm(ANY, ""));
        NRF.put(
                RANGE,
                Profiles.udm(
                        RANGE, "\"supiRanges\": [{\"start\": \"999700000000100\", \"end\": \"999700000000199\"}]"));
        NRF.put(INDICATOR, Profiles.udm(INDICATOR, "\"routingIndicators\": [\"17\"]"));
        NRF.put(GROUP, Profiles.udm(GROUP, "\"groupId\": \"g1\"").replace("\"set1", "\"set2"));
    }

    @AfterAll
    static void stop() {
        NRF.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| 1 2 3 4",
                "&supi=imsi-999700000000100 | 1 2 3 4",
                "&supi=imsi-999700000000200 | 1 3 4",
                "&routing-indicator=17 | 1 2 3 4",
                "&routing-indicator=0 | 1 2 4",
                "&group-id-list=g0,g1 | 4",
                "&target-nf-set-id=set2.udmset.5gc.mnc070.mcc999 | 4",
                "&target-nf-instance-id=00000000-0000-4000-8000-000000000003 | 3",
                "&target-plmn-list=%5B%7B%22mcc%22:%22999%22,%22mnc%22:%2270%22%7D%5D | 1 2 3 4",
                "&target-plmn-list=%5B%7B%22mcc%22:%22310%22,%22mnc%22:%22260%22%7D%5D |",
                "&preferred-nf-instances=00000000-0000-4000-8000-000000000003&limit=2 | 3 1"
            })
    void findsThoseThatFit(String filter, String expected) {
        var result = NRF.get(QUERY + (filter == null ? "" : filter)).json();
        assertThat(result.path("nfInstances")
                        .valueStream()
                        .map(instance -> instance.path("nfInstanceId").asString()))
                .map(id -> id.substring(id.length() - 1))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void tellsTheAskedServicesAndWhatElseCameWithThem() {
        var found = NRF.get(QUERY + "&target-nf-instance-id=" + ANY).json().at("/nfInstances/0");
        assertThat(found.at("/customInfo/colour").asString()).isEqualTo("blue");
        assertThat(found.at("/nfServices/0/vendorId").asString()).isEqualTo("000001");
        assertThat(found.path("nfServices").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"AMF,4", "AUSF,0"})
    void honoursWhoMayUseAService(String requester, int expected) {
        var query =
                "/nnrf-disc/v1/nf-instances?target-nf-type=UDM&service-names=nudm-sdm&requester-nf-type=" + requester;
        assertThat(NRF.get(query).json().path("nfInstances").size()).isEqualTo(expected);
    }

    @Test
    void findsNoInstanceThatTheRequesterMayNotKnow() {
        var secret = UUID.randomUUID();
        NRF.put(
                secret,
                Profiles.udm(secret, "").replace("\"nfStatus\"", "\"allowedNfTypes\": [\"SMF\"], \"nfStatus\""));
        assertThat(NRF.get(QUERY + "&target-nf-instance-id=" + secret)
                        .json()
                        .path("nfInstances")
                        .isEmpty())
                .isTrue();
        NRF.send("DELETE", "/nnrf-nfm/v1/nf-instances/" + secret, "", "", Map.of());
    }

    @Test
    void saysThatTheResultIsTheSame() {
        var first = NRF.get(QUERY);
        assertThat(first.headers().get("Cache-Control")).isEqualTo("max-age=60");
        assertThat(first.json().path("validityPeriod").asInt()).isEqualTo(60);
        var etag = first.headers().get("ETag");
        var again = NRF.send("GET", QUERY, "", "", Map.of("If-None-Match", etag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(NRF.send("GET", QUERY + "&routing-indicator=0", "", "", Map.of("If-None-Match", etag))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target-nf-type=UDM", "requester-nf-type=AUSF", "service-names=nudm-ueau"})
    void refusesAQueryWithoutItsMandatoryParameters(String query) {
        var answer = NRF.get("/nnrf-disc/v1/nf-instances?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.cause()).isEqualTo("MANDATORY_QUERY_PARAM_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "target-nf-instance-id=x", "target-plmn-list=x", "preferred-nf-instances=x"})
    void refusesParametersThatAreMalformed(String parameter) {
        var answer = NRF.get(QUERY + "&" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.cause()).isEqualTo("OPTIONAL_QUERY_PARAM_INCORRECT");
    }
}
