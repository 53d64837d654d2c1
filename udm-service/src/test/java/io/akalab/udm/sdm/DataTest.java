package io.akalab.udm.sdm;

import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscription data over HTTP/2: own data and the profile's, as AMFs and SMFs ask for them. */
class DataTest {

    private static final String SDM = "/nudm-sdm/v2/" + SUPI;
    private static final String PROVISIONING = "/provisioning/v1/subscribers/" + SUPI;

    /** How free5GC and Open5GS name the serving PLMN. */
    private static final String PLMN = "plmn-id=" + encoded("{\"mcc\":\"999\",\"mnc\":\"70\"}");

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @BeforeEach
    void startOver() {
        udm.provision();
    }

    @Test
    void givesTheProfileToWhoHasNoDataOfHisOwn() {
        var nssai = udm.get(SDM + "/nssai?" + PLMN);
        assertThat(nssai.text()).isEqualTo("{\"defaultSingleNssais\":[{\"sst\":1}]}");

        var amData = udm.get(SDM + "/am-data?supported-features=&" + PLMN).body();
        assertThat(amData.at("/subscribedUeAmbr/downlink").asString()).isEqualTo("2 Gbps");
        assertThat(amData.at("/nssai/defaultSingleNssais/0/sst").asInt()).isEqualTo(1);
        assertThat(amData.path("supportedFeatures").asString()).isEqualTo("0");

        var smfSelection = udm.get(SDM + "/smf-select-data?" + PLMN).body();
        assertThat(smfSelection.at("/subscribedSnssaiInfos/1/dnnInfos/0/dnn").asString())
                .isEqualTo("internet");

        var sessions = udm.get(SDM + "/ue-context-in-smf-data");
        assertThat(sessions.status()).isEqualTo(200);
        assertThat(sessions.text()).isEqualTo("{}");
    }

    @Test
    void givesSessionDataToAnSmf() {
        var path = SDM + "/sm-data?single-nssai=" + encoded("{\"sst\":1}") + "&dnn=internet&" + PLMN;

        var session = udm.get(path).body().path(0);

        assertThat(session.at("/singleNssai/sst").asInt()).isEqualTo(1);
        var configuration = session.at("/dnnConfigurations/internet");
        assertThat(configuration.at("/pduSessionTypes/defaultSessionType").asString())
                .isEqualTo("IPV4");
        assertThat(configuration.at("/5gQosProfile/5qi").asInt()).isEqualTo(9);
        assertProblem(udm.get(path.replace("dnn=internet", "dnn=ims")), 404, "DATA_NOT_FOUND");
        assertProblem(udm.get(path.replace("%3A1", "%3A2")), 404, "DATA_NOT_FOUND");
    }

    @Test
    void tellsSeveralDataSetsAtOnce() {
        var sets = udm.get(SDM + "?dataset-names=AM,SMF_SEL,UEC_SMF,TRACE&" + PLMN);

        assertThat(sets.status()).as(sets.text()).isEqualTo(200);
        assertThat(sets.body().propertyNames()).containsExactlyInAnyOrder("amData", "smfSelData", "uecSmfData");
        assertProblem(udm.get(SDM + "?dataset-names=TRACE,V2X"), 404, "DATA_NOT_FOUND");
        assertProblem(udm.get(SDM), 400, "MANDATORY_QUERY_PARAM_MISSING");
    }

    @Test
    void putsOwnDataInPlaceOfTheProfile() {
        var own = """
                {"nssai":{"defaultSingleNssais":[{"sst":2,"sd":"0a0b0c"}]},"subscribedUeAmbr":{"uplink":"1 Mbps",
                "downlink":"2 Mbps"},"rfspIndex":7}""";
        var created = udm.put(PROVISIONING + "/am-data", own);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.location()).isEqualTo(udm.apiRoot() + PROVISIONING + "/am-data");
        assertThat(udm.put(PROVISIONING + "/am-data", own).status()).isEqualTo(200);

        assertThat(udm.get(SDM + "/nssai").text())
                .isEqualTo("{\"defaultSingleNssais\":[{\"sst\":2,\"sd\":\"0a0b0c\"}]}");
        assertThat(udm.get(SDM + "/am-data").body().path("rfspIndex").asInt()).isEqualTo(7);

        assertThat(udm.delete(PROVISIONING + "/am-data").status()).isEqualTo(204);
        assertThat(udm.get(SDM + "/nssai")
                        .body()
                        .at("/defaultSingleNssais/0/sst")
                        .asInt())
                .isEqualTo(1);
        assertProblem(udm.delete(PROVISIONING + "/am-data"), 404, "DATA_NOT_FOUND");
        assertProblem(udm.get(PROVISIONING + "/am-data"), 404, "DATA_NOT_FOUND");
    }

    @Test
    void keepsDataOfSessions() {
        var selection = "{\"subscribedSnssaiInfos\":{\"2-0a0b0c\":{\"dnnInfos\":[{\"dnn\":\"ims\"}]}}}";
        var sessions = """
                [{"singleNssai":{"sst":2,"sd":"0A0B0C"},"dnnConfigurations":{"*":{"pduSessionTypes":{},
                "sscModes":{"defaultSscMode":"SSC_MODE_1"}}}}]""";
        assertThat(udm.put(PROVISIONING + "/smf-select-data", selection).status())
                .isEqualTo(201);
        assertThat(udm.put(PROVISIONING + "/sm-data", sessions).status()).isEqualTo(201);

        assertThat(udm.get(SDM + "/smf-select-data").text()).isEqualTo(selection);
        var filtered = udm.get(SDM + "/sm-data?dnn=anything&single-nssai=" + encoded("{\"sst\":2,\"sd\":\"0a0b0c\"}"));
        assertThat(filtered.body().at("/0/dnnConfigurations/*").isObject()).isTrue();
        assertThat(udm.get(PROVISIONING + "/sm-data").body().size()).isEqualTo(1);
        assertThat(udm.delete(PROVISIONING + "/sm-data").status()).isEqualTo(204);
        assertThat(udm.delete(PROVISIONING + "/smf-select-data").status()).isEqualTo(204);
    }

    @Test
    void translatesIdentities() {
        assertProblem(udm.get(SDM + "/id-translation-result"), 404, "DATA_NOT_FOUND");
        assertProblem(udm.get("/nudm-sdm/v2/msisdn-491700000001/id-translation-result"), 404, "USER_NOT_FOUND");

        var put = udm.put(PROVISIONING + "/gpsis", "[\"msisdn-491700000001\",\"extid-ue1@example.org\"]");
        assertThat(put.status()).as(put.text()).isEqualTo(201);

        var ofGpsi = udm.get("/nudm-sdm/v2/msisdn-491700000001/id-translation-result")
                .body();
        assertThat(ofGpsi.path("supi").asString()).isEqualTo(SUPI);
        var ofSupi = udm.get(SDM + "/id-translation-result").body();
        assertThat(ofSupi.path("gpsi").asString()).isEqualTo("msisdn-491700000001");
        assertThat(ofSupi.at("/additionalGpsis/0").asString()).isEqualTo("extid-ue1@example.org");
        assertThat(udm.get(SDM + "/am-data").body().at("/gpsis/0").asString()).isEqualTo("msisdn-491700000001");
        assertThat(udm.get(PROVISIONING + "/gpsis").body().size()).isEqualTo(2);

        assertThat(udm.put(PROVISIONING + "/gpsis", "[\"msisdn-491700000002\"]").status())
                .isEqualTo(200);
        assertProblem(udm.get("/nudm-sdm/v2/msisdn-491700000001/id-translation-result"), 404, "USER_NOT_FOUND");
    }

    @Test
    void givesAGpsiToOneSubscriberAlone() {
        var other = "imsi-999700000000002";
        udm.provision(other);
        udm.put(PROVISIONING + "/gpsis", "[\"msisdn-491700000001\"]");

        var taken = udm.put(PROVISIONING.replace(SUPI, other) + "/gpsis", "[\"msisdn-491700000001\"]");

        assertProblem(taken, 400, "OPTIONAL_IE_INCORRECT");
        udm.delete(RunningUdm.subscription(SUPI));
        assertThat(udm.put(PROVISIONING.replace(SUPI, other) + "/gpsis", "[\"msisdn-491700000001\"]")
                        .status())
                .isEqualTo(201);
        udm.delete(RunningUdm.subscription(other));
    }

    @Test
    void answersWithoutABodyToWhoHasTheDataAlready() throws Exception {
        udm.put(PROVISIONING + "/am-data", "{\"rfspIndex\":1}");
        for (var path : List.of(SDM + "/am-data", SDM + "/smf-select-data", SDM + "?dataset-names=AM,SM")) {
            var first = udm.exchange(path);
            var tag = first.getFirstHeader("ETag").getValue();
            assertThat(first.getFirstHeader("Last-Modified")).isNotNull();
            assertThat(first.getFirstHeader("Cache-Control").getValue()).isEqualTo("max-age=0");

            var again = udm.exchange(path, "If-None-Match", "\"other\", " + tag);
            assertThat(again.getCode()).isEqualTo(304);
            assertThat(again.getBodyText()).isNull();
            assertThat(again.getFirstHeader("ETag").getValue()).isEqualTo(tag);
            assertThat(udm.exchange(path, "If-None-Match", "\"other\"").getCode())
                    .isEqualTo(200);
        }
        var modified =
                udm.exchange(SDM + "/am-data").getFirstHeader("Last-Modified").getValue();
        assertThat(udm.exchange(SDM + "/am-data", "If-Modified-Since", modified).getCode())
                .isEqualTo(304);
    }

    @Test
    void changesTheTagWithTheData() {
        udm.put(PROVISIONING + "/am-data", "{\"rfspIndex\":1}");
        var tag = udm.exchange(SDM + "/am-data").getFirstHeader("ETag").getValue();

        udm.put(PROVISIONING + "/am-data", "{\"rfspIndex\":2}");

        assertThat(udm.exchange(SDM + "/am-data", "If-None-Match", tag).getCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            am-data         | {"gpsis":["msisdn-491700000001"]}                   | /gpsis
            am-data         | {"nssai":{"defaultSingleNssais":[]}}                | /nssai/defaultSingleNssais
            am-data         | {"nssai":{}}                                        | /nssai/defaultSingleNssais
            am-data         | {"nssai":{"defaultSingleNssais":[{"sst":256}]}}     | /nssai/defaultSingleNssais/0/sst
            am-data         | {"subscribedUeAmbr":{"uplink":"1","downlink":"1 Gbps"}} | /subscribedUeAmbr/uplink
            am-data         | {"rfspIndex":0}                                     | /rfspIndex
            smf-select-data | {"subscribedSnssaiInfos":{"one":{"dnnInfos":[]}}}   | /subscribedSnssaiInfos
            smf-select-data | {"subscribedSnssaiInfos":{"1":{"dnnInfos":[{}]}}}   | /subscribedSnssaiInfos/1/dnnInfos/0/dnn
            sm-data         | [{"singleNssai":{"sst":-1}}]                        | /0/singleNssai/sst
            sm-data         | [null]                                              | /0
            gpsis           | []                                                  | ''
            gpsis           | ["msisdn-1"]                                        | /0
            gpsis           | ["msisdn-491700000001","msisdn-491700000001"]       | ''
            """)
    void refusesDataThatNobodyCouldUse(String name, String json, String param) {
        var answer = udm.put(PROVISIONING + "/" + name, json);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.invalidParams()).containsExactly(param);
        assertProblem(udm.get(PROVISIONING + "/" + name), 404, "DATA_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nssai",
                "am-data",
                "smf-select-data",
                "sm-data",
                "ue-context-in-smf-data",
                "id-translation-result"
            })
    void knowsNobodyElse(String resource) {
        assertProblem(udm.get("/nudm-sdm/v2/imsi-999700000000099/" + resource), 404, "USER_NOT_FOUND");
        assertProblem(udm.get("/nudm-sdm/v2/999700000000099/" + resource), 400, "MANDATORY_IE_INCORRECT");
    }

    @Test
    void knowsNobodyElseInProvisioning() {
        var path = PROVISIONING.replace(SUPI, "imsi-999700000000099");
        assertProblem(udm.put(path + "/am-data", "{}"), 404, "USER_NOT_FOUND");
        assertProblem(udm.put(path + "/gpsis", "[\"msisdn-491700000001\"]"), 404, "USER_NOT_FOUND");
        assertProblem(udm.get(path + "/am-data"), 404, "USER_NOT_FOUND");
        assertProblem(udm.delete(path + "/sm-data"), 404, "USER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plmn-id=99970", "plmn-id=%7B%22mcc%22%3A%221%22%7D", "plmn-id=null"})
    void refusesAPlmnThatIsNone(String query) {
        assertProblem(udm.get(SDM + "/am-data?" + query), 400, "OPTIONAL_QUERY_PARAM_INCORRECT");
    }

    @Test
    void takesAProfileFromTheSettings() {
        try (var other = RunningUdm.start(
                "--akalab.udm.subscription.slices[0].sst=1",
                "--akalab.udm.subscription.slices[0].dnns=ims,internet",
                "--akalab.udm.subscription.slices[1].sst=3",
                "--akalab.udm.subscription.slices[1].sd=00007b",
                "--akalab.udm.subscription.slices[1].by-default=false",
                "--akalab.udm.subscription.session.ambr.uplink=3 Mbps")) {
            other.provision();
            assertThat(other.get(SDM + "/nssai").text())
                    .isEqualTo(
                            "{\"defaultSingleNssais\":[{\"sst\":1}],\"singleNssais\":[{\"sst\":3,\"sd\":\"00007b\"}]}");
            assertThat(other.get(SDM + "/sm-data")
                            .body()
                            .at("/1/dnnConfigurations/internet/sessionAmbr/uplink")
                            .asString())
                    .isEqualTo("3 Mbps");
            assertThat(other.get(SDM + "/smf-select-data")
                            .body()
                            .at("/subscribedSnssaiInfos/1/dnnInfos/0/dnn")
                            .asString())
                    .isEqualTo("ims");
        }
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
