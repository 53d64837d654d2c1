package io.akalab.udm.uecm;

import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.CallbackSink;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The AMFs' registrations over HTTP/2. */
class AmfRegistrationTest {

    private static final String PATH = "/nudm-uecm/v1/" + SUPI + "/registrations/amf-3gpp-access";
    private static final String NON_3GPP = "/nudm-uecm/v1/" + SUPI + "/registrations/amf-non-3gpp-access";
    private static final String AMF_1 = "11111111-e48f-41ea-87b8-41952c9b5bf2";
    private static final String AMF_2 = "22222222-e48f-41ea-87b8-41952c9b5bf2";
    private static final ContentType MERGE_PATCH = ContentType.create("application/merge-patch+json");

    private static RunningUdm udm;

    /** Each test has its own, for a notification of the one before may still come. */
    private final CallbackSink sink = CallbackSink.start();

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

    @AfterEach
    void closeSink() throws Exception {
        sink.close();
    }

    @Test
    void createsThenReplaces() {
        var created = udm.put(PATH, registration(AMF_1, ""));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.location()).isEqualTo(udm.apiRoot() + PATH);
        assertThat(created.body().path("amfInstanceId").asString()).isEqualTo(AMF_1);

        assertThat(udm.put(PATH, registration(AMF_1, "")).status()).isEqualTo(200);
    }

    @Test
    void tellsWhoIsRegistered() {
        udm.put(PATH, registration(AMF_1, ",\"pei\":\"imei-356938035643803\",\"imsVoPs\":\"HOMOGENEOUS_NON_SUPPORT\""));

        var body = udm.get(PATH).body();

        assertThat(body.path("amfInstanceId").asString()).isEqualTo(AMF_1);
        assertThat(body.at("/guami/amfId").asString()).isEqualTo("020040");
        assertThat(body.path("pei").asString()).isEqualTo("imei-356938035643803");
        assertThat(body.path("ratType").asString()).isEqualTo("NR");
    }

    @Test
    void tellsTheAmfBeforeThatAnotherServesTheUe() {
        udm.put(PATH, registration(AMF_1, ""));

        udm.put(PATH, registration(AMF_2, ",\"initialRegistrationInd\":true"));

        var notice = sink.take();
        assertThat(notice.path()).isEqualTo("/dereg/" + AMF_1);
        assertThat(notice.body().path("deregReason").asString()).isEqualTo("UE_INITIAL_REGISTRATION");
        assertThat(notice.body().path("accessType").asString()).isEqualTo("3GPP_ACCESS");
    }

    @Test
    void tellsAMoveFromANewStart() {
        udm.put(PATH, registration(AMF_1, ""));

        udm.put(PATH, registration(AMF_2, ",\"initialRegistrationInd\":false"));

        assertThat(sink.take().body().path("deregReason").asString()).isEqualTo("UE_REGISTRATION_AREA_CHANGE");
    }

    @Test
    void registersThoughTheAmfBeforeCannotBeTold() {
        var nobody = registration(AMF_1, "").replace(sink.uri("/dereg/" + AMF_1), "http://127.0.0.1:1/x");
        udm.put(PATH, nobody);

        assertThat(udm.put(PATH, registration(AMF_2, "")).status()).isEqualTo(200);
        assertThat(udm.get(PATH).body().path("amfInstanceId").asString()).isEqualTo(AMF_2);
    }

    @Test
    void tellsNeitherAnAmfThatRegistersAgainNorOneThatHasPurgedTheUe() {
        udm.put(PATH, registration(AMF_1, ""));
        udm.put(PATH, registration(AMF_1, ""));
        patch(PATH, "{\"guami\":" + guami() + ",\"purgeFlag\":true}");
        udm.put(PATH, registration(AMF_2, ""));
        udm.put(PATH, registration(AMF_1, ""));

        // The only one, of the last registration: notifications of the ones before would have been sent before it.
        assertThat(sink.take().path()).isEqualTo("/dereg/" + AMF_2);
        assertThat(sink.peek()).isNull();
    }

    @Test
    void keepsBothAccessesApart() {
        udm.put(PATH, registration(AMF_1, ""));
        var created = udm.put(NON_3GPP, registration(AMF_2, ",\"imsVoPs\":\"HOMOGENEOUS_SUPPORT\""));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(udm.get(PATH).body().path("amfInstanceId").asString()).isEqualTo(AMF_1);
        assertThat(udm.get(NON_3GPP).body().path("amfInstanceId").asString()).isEqualTo(AMF_2);
        assertThat(sink.peek()).isNull();
    }

    @Test
    void tellsSeveralRegistrationsAtOnce() {
        udm.put(PATH, registration(AMF_1, ""));
        udm.put(NON_3GPP, registration(AMF_2, ",\"imsVoPs\":\"HOMOGENEOUS_SUPPORT\""));

        var sets = udm.get("/nudm-uecm/v1/" + SUPI
                + "/registrations?registration-dataset-names=AMF_3GPP,AMF_NON_3GPP,SMF_PDU_SESSIONS,NWDAF");

        assertThat(sets.status()).as(sets.text()).isEqualTo(200);
        assertThat(sets.body().at("/amf3Gpp/amfInstanceId").asString()).isEqualTo(AMF_1);
        assertThat(sets.body().at("/amfNon3Gpp/amfInstanceId").asString()).isEqualTo(AMF_2);
        assertThat(sets.body().has("smfRegistration")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void changesWhatAPatchNames(String type) {
        udm.put(PATH, registration(AMF_1, ",\"pei\":\"imei-356938035643803\",\"imsVoPs\":\"HOMOGENEOUS_SUPPORT\""));

        var answer = udm.send(
                "PATCH", PATH, "{\"guami\":" + guami() + ",\"pei\":null,\"purgeFlag\":true}", ContentType.create(type));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        var body = udm.get(PATH).body();
        assertThat(body.path("purgeFlag").asBoolean()).isTrue();
        assertThat(body.has("pei")).isFalse();
        assertThat(body.path("imsVoPs").asString()).isEqualTo("HOMOGENEOUS_SUPPORT");
    }

    @Test
    void refusesThePatchOfAnAmfThatIsNotRegistered() {
        udm.put(PATH, registration(AMF_1, ""));

        var answer = patch(PATH, "{\"guami\":" + guami().replace("020040", "030040") + ",\"purgeFlag\":true}");

        assertProblem(answer, 403, "INVALID_GUAMI");
        assertThat(udm.get(PATH).body().has("purgeFlag")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                     | MANDATORY_IE_MISSING  | /guami
            {"guami":null}                         | MANDATORY_IE_MISSING  | /guami
            {"guami":GUAMI,"purgeFlag":"yes"}      | OPTIONAL_IE_INCORRECT | /purgeFlag
            {"guami":GUAMI,"pei":7}                | OPTIONAL_IE_INCORRECT | /pei
            {"guami":GUAMI,"backupAmfInfo":[{}]}   | MANDATORY_IE_MISSING  | /backupAmfInfo/0/backupAmf
            """)
    void refusesAPatchThatBreaksTheContract(String patch, String cause, String param) {
        udm.put(PATH, registration(AMF_1, ""));

        var answer = patch(PATH, patch.replace("GUAMI", guami()));

        assertProblem(answer, 400, cause);
        assertThat(answer.invalidParams()).containsExactly(param);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a uri", "/relative", "ftp://127.0.0.1/x", "http://"})
    void refusesACallbackThatCannotBeCalled(String uri) {
        var answer = udm.put(PATH, registration(AMF_1, "").replace(sink.uri("/dereg/" + AMF_1), uri));

        assertProblem(answer, 400, "MANDATORY_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("/deregCallbackUri");
    }

    @Test
    void knowsNobodyElse() {
        var path = PATH.replace(SUPI, "imsi-999700000000099");
        assertProblem(udm.put(path, registration(AMF_1, "")), 404, "USER_NOT_FOUND");
        assertProblem(udm.get(path), 404, "USER_NOT_FOUND");
        assertProblem(patch(path, "{\"guami\":" + guami() + "}"), 404, "USER_NOT_FOUND");
    }

    @Test
    void tellsThatNothingIsRegistered() {
        assertProblem(udm.get(PATH), 404, "CONTEXT_NOT_FOUND");
        assertProblem(patch(PATH, "{\"guami\":" + guami() + "}"), 404, "CONTEXT_NOT_FOUND");
        assertProblem(
                udm.get("/nudm-uecm/v1/" + SUPI + "/registrations?registration-dataset-names=AMF_3GPP,NWDAF"),
                404,
                "CONTEXT_NOT_FOUND");
    }

    @Test
    void forgetsRegistrationsWithTheSubscriberAndTellsTheAmfs() {
        udm.put(PATH, registration(AMF_1, ""));

        udm.delete(RunningUdm.subscription(SUPI));
        udm.provision();

        assertProblem(udm.get(PATH), 404, "CONTEXT_NOT_FOUND");
        var notice = sink.take();
        assertThat(notice.path()).isEqualTo("/dereg/" + AMF_1);
        assertThat(notice.body().path("deregReason").asString()).isEqualTo("SUBSCRIPTION_WITHDRAWN");
    }

    @Test
    void tellsTheAmfsOfARemovedRangeAndNoOthers() {
        var outside = "imsi-999700000000009";
        udm.provision("imsi-999700000000002");
        udm.provision(outside);
        udm.put(PATH, registration(AMF_1, ""));
        udm.put(PATH.replace(SUPI, outside), registration(AMF_2, ""));

        udm.delete("/provisioning/v1/subscribers?first=" + SUPI + "&count=5");

        var notice = sink.take();
        assertThat(notice.path()).isEqualTo("/dereg/" + AMF_1);
        assertThat(notice.body().path("deregReason").asString()).isEqualTo("SUBSCRIPTION_WITHDRAWN");
        assertThat(notice.body().path("accessType").asString()).isEqualTo("3GPP_ACCESS");

        udm.delete(RunningUdm.subscription(outside));
        assertThat(sink.take().path()).isEqualTo("/dereg/" + AMF_2);
        assertThat(sink.peek()).isNull();
    }

    @Test
    void losesNoneOfManyAtOnce() throws Exception {
        var amfs = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            amfs.add(UUID.randomUUID().toString());
        }
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            amfs.forEach(amf -> answers.add(threads.submit(() -> udm.put(PATH, registration(amf, "")))));
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);

        var last = udm.get(PATH).body().path("amfInstanceId").asString();
        var told = new ArrayList<String>();
        for (int i = 1; i < amfs.size(); i++) {
            told.add(sink.take().path().substring("/dereg/".length()));
        }
        var expected = new HashSet<>(amfs);
        expected.remove(last);
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(sink.peek()).isNull();
    }

    @Test
    void registersSessions() {
        var path = "/nudm-uecm/v1/" + SUPI + "/registrations/smf-registrations/5";
        var session = """
                {"smfInstanceId":"%s","pduSessionId":5,"singleNssai":{"sst":1},"dnn":"internet",
                "plmnId":{"mcc":"999","mnc":"70"}}""".formatted(AMF_1);
        assertProblem(udm.get(path), 404, "CONTEXT_NOT_FOUND");

        assertThat(udm.put(path, session).status()).isEqualTo(201);
        assertThat(udm.put(path, session).status()).isEqualTo(200);

        assertThat(udm.get("/nudm-uecm/v1/" + SUPI + "/registrations/smf-registrations")
                        .body()
                        .at("/smfRegistrationList/0/dnn")
                        .asString())
                .isEqualTo("internet");
        assertThat(udm.get("/nudm-sdm/v2/" + SUPI + "/ue-context-in-smf-data")
                        .body()
                        .at("/pduSessions/5/smfInstanceId")
                        .asString())
                .isEqualTo(AMF_1);
        assertThat(udm.delete(path).status()).isEqualTo(204);
        assertProblem(udm.delete(path), 404, "CONTEXT_NOT_FOUND");
        assertProblem(udm.put(path, session.replace(":5,", ":6,")), 400, "MANDATORY_IE_INCORRECT");
        assertProblem(udm.get(path.replace("/5", "/256")), 400, "MANDATORY_IE_INCORRECT");
    }

    private static Answer patch(String path, String json) {
        return udm.send("PATCH", path, json, MERGE_PATCH);
    }

    private static String guami() {
        return "{\"plmnId\":{\"mcc\":\"999\",\"mnc\":\"70\"},\"amfId\":\"020040\"}";
    }

    private String registration(String amf, String more) {
        return """
                {"amfInstanceId":"%s","deregCallbackUri":"%s","guami":%s,"ratType":"NR"%s}""".formatted(amf, sink.uri("/dereg/" + amf), guami(), more);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
