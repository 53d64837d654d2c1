package io.akalab.udm.datarepository;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Provisioned and context data of Nudr_DR over HTTP/2 (TS 29.505 clauses 5.2.4 to 5.2.9 and 5.2.15). */
class RepositoryDocumentsTest {

    private static final String SUPI = RunningUdm.SUPI;
    private static final String ROOT = "/nudr-dr/v2/subscription-data/";
    private static final String PROVISIONED = "/99970/provisioned-data";
    private static final String CONTEXT = "/context-data/";
    private static final ContentType JSON_PATCH = ContentType.create("application/json-patch+json");

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start("--akalab.udm.udr.serve=true");
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @BeforeEach
    void provision() {
        udm.provision();
    }

    @ParameterizedTest
    @CsvSource({"am-data, am-data", "smf-selection-subscription-data, smf-select-data", "sm-data, sm-data"})
    void tellsTheDataThatTheUdmTells(String resource, String ofTheUdm) {
        var answer = get(PROVISIONED + "/" + resource);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(udm.get("/nudm-sdm/v2/" + SUPI + "/" + ofTheUdm).body());
    }

    @Test
    void tellsSeveralDataSetsAtOnce() {
        assertThat(get(PROVISIONED + "?dataset-names=AM,SM").body().propertyNames())
                .containsExactlyInAnyOrder("amData", "smData");
        assertThat(get(PROVISIONED).body().propertyNames()).containsExactlyInAnyOrder("amData", "smfSelData", "smData");
        assertProblem(get(PROVISIONED + "?dataset-names=TRACE"), 404, "DATA_NOT_FOUND");
    }

    @Test
    void tellsTheSessionsOfASliceAndADataNetwork() {
        assertThat(get(PROVISIONED + "/sm-data?dnn=internet&single-nssai=%7B%22sst%22:1%7D")
                        .body()
                        .size())
                .isEqualTo(1);
        assertProblem(get(PROVISIONED + "/sm-data?single-nssai=%7B%22sst%22:9%7D"), 404, "DATA_NOT_FOUND");
        assertProblem(get(PROVISIONED + "/sm-data?dnn=elsewhere"), 404, "DATA_NOT_FOUND");
        assertProblem(get(PROVISIONED + "/sm-data?single-nssai=x"), 400, "OPTIONAL_QUERY_PARAM_INCORRECT");
        assertProblem(get("/9997/provisioned-data/sm-data"), 400, "MANDATORY_IE_INCORRECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amf-3gpp-access", "amf-non-3gpp-access"})
    void keepsWhichAmfServesAUe(String resource) {
        var path = CONTEXT + resource;
        assertProblem(get(path), 404, "DATA_NOT_FOUND");

        var created = udm.put(ROOT + SUPI + path, amf(RunningUdm.NF_INSTANCE_ID));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.location()).endsWith(ROOT + SUPI + path);
        assertThat(get(path).body().path("amfInstanceId").asString()).isEqualTo(RunningUdm.NF_INSTANCE_ID);
        assertThat(udm.put(ROOT + SUPI + path, amf("1392f0e2-e48f-41ea-87b8-41952c9b5bf2"))
                        .status())
                .isEqualTo(204);
        assertThat(udm.get("/nudm-uecm/v1/" + SUPI + "/registrations/" + resource)
                        .body()
                        .path("amfInstanceId")
                        .asString())
                .isEqualTo("1392f0e2-e48f-41ea-87b8-41952c9b5bf2");
    }

    @Test
    void changesMembersOfARegistration() {
        var path = CONTEXT + "amf-3gpp-access";
        udm.put(ROOT + SUPI + path, amf(RunningUdm.NF_INSTANCE_ID));

        assertThat(patch(path, """
                        [{"op":"test","path":"/ratType","value":"NR"},{"op":"replace","path":"/purgeFlag","value":true},
                         {"op":"add","path":"/guami/amfId","value":"030040"}]""").status()).isEqualTo(204);

        assertThat(get(path).body().path("purgeFlag").asBoolean()).isTrue();
        assertThat(get(path).body().at("/guami/amfId").asString()).isEqualTo("030040");
        assertThat(patch(path, "[{\"op\":\"remove\",\"path\":\"/purgeFlag\"}]").status())
                .isEqualTo(204);
        assertThat(get(path).body().has("purgeFlag")).isFalse();
    }

    @Test
    void answersNoContentToWhoeverKnowsTheFirstVersionAlone() {
        var path = "/nudr-dr/v1/subscription-data/" + SUPI + CONTEXT + "amf-3gpp-access";

        assertThat(udm.put(path, amf(RunningUdm.NF_INSTANCE_ID)).status()).isEqualTo(204);
        assertThat(udm.get(path).body().path("amfInstanceId").asString()).isEqualTo(RunningUdm.NF_INSTANCE_ID);
    }

    @Test
    void readsAPurgeAsOpen5gsWritesIt() {
        var path = CONTEXT + "amf-3gpp-access";
        udm.put(ROOT + SUPI + path, amf(RunningUdm.NF_INSTANCE_ID));

        assertThat(patch(path, "[{\"op\":\"replace\",\"path\":\"PurgeFlag\",\"value\":true}]")
                        .status())
                .isEqualTo(204);
        assertThat(get(path).body().path("purgeFlag").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"test\",\"path\":\"/ratType\",\"value\":\"EUTRA\"}",
                "{\"op\":\"move\",\"path\":\"/ratType\",\"from\":\"/pei\"}",
                "{\"op\":\"add\",\"path\":\"/nowhere/x\",\"value\":1}",
                "{\"op\":\"replace\",\"path\":\"\",\"value\":{}}",
                "{\"op\":\"replace\",\"path\":\"/guami\",\"value\":7}"
            })
    void leavesARegistrationAsItWasWhereAStepCannotBeDone(String step) {
        var path = CONTEXT + "amf-3gpp-access";
        udm.put(ROOT + SUPI + path, amf(RunningUdm.NF_INSTANCE_ID));
        var before = get(path).text();

        assertProblem(
                patch(path, "[{\"op\":\"replace\",\"path\":\"/purgeFlag\",\"value\":true}," + step + "]"),
                403,
                "MODIFICATION_NOT_ALLOWED");
        assertThat(get(path).text()).isEqualTo(before);
    }

    @Test
    void keepsSubscriptionsToChanges() {
        var path = ROOT + SUPI + CONTEXT + "sdm-subscriptions";
        var created = udm.post(path, subscription("am-data"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var own = String.valueOf(created.location())
                .substring(udm.apiRoot().toString().length());

        assertThat(udm.put(own, subscription("sm-data")).status()).isEqualTo(204);
        assertThat(udm.get(path).body().at("/0/monitoredResourceUris/0").asString())
                .endsWith("sm-data");
        assertThat(udm.delete(own).status()).isEqualTo(204);
        assertThat(udm.get(path).body().isEmpty()).isTrue();
        assertProblem(udm.delete(own), 404, "DATA_NOT_FOUND");
        assertProblem(udm.put(own, subscription("sm-data")), 404, "DATA_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROVISIONED,
                PROVISIONED + "/am-data",
                PROVISIONED + "/sm-data",
                PROVISIONED + "/smf-selection-subscription-data",
                CONTEXT + "amf-3gpp-access",
                CONTEXT + "amf-non-3gpp-access",
                CONTEXT + "sdm-subscriptions"
            })
    void knowsNobodyElse(String path) {
        assertProblem(udm.get(ROOT + "imsi-999700000009999" + path), 404, "USER_NOT_FOUND");
    }

    @Test
    void keepsNothingOfNobody() {
        var nobody = ROOT + "imsi-999700000009999" + CONTEXT;
        assertProblem(udm.put(nobody + "amf-3gpp-access", amf(RunningUdm.NF_INSTANCE_ID)), 404, "USER_NOT_FOUND");
        assertProblem(udm.send("PATCH", nobody + "amf-3gpp-access", "[]", JSON_PATCH), 404, "USER_NOT_FOUND");
        assertProblem(udm.post(nobody + "sdm-subscriptions", subscription("am-data")), 404, "USER_NOT_FOUND");
        assertProblem(udm.delete(nobody + "sdm-subscriptions/x"), 404, "USER_NOT_FOUND");
    }

    private static Answer get(String path) {
        return udm.get(ROOT + SUPI + path);
    }

    private static Answer patch(String path, String patch) {
        return udm.send("PATCH", ROOT + SUPI + path, patch, JSON_PATCH);
    }

    private static String amf(String id) {
        return """
                {"amfInstanceId":"%s","deregCallbackUri":"http://127.0.0.1:1/d","imsVoPs":"HOMOGENEOUS_NON_SUPPORT",
                 "ratType":"NR","guami":{"plmnId":{"mcc":"999","mnc":"70"},"amfId":"020040"}}""".formatted(id);
    }

    private static String subscription(String resource) {
        return """
                {"nfInstanceId":"%s","callbackReference":"http://127.0.0.1:1/c","monitoredResourceUris":["%s/%s"]}""".formatted(RunningUdm.NF_INSTANCE_ID, SUPI, resource);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
