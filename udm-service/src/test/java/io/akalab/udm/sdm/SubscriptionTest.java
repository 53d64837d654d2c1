package io.akalab.udm.sdm;

import static io.akalab.udm.RunningUdm.NF_INSTANCE_ID;
import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.CallbackSink;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions to changes of data, and the notifications, over HTTP/2. */
class SubscriptionTest {

    private static final String PATH = "/nudm-sdm/v2/" + SUPI + "/sdm-subscriptions";
    private static final String PROVISIONING = "/provisioning/v1/subscribers/" + SUPI;
    private static final ContentType MERGE_PATCH = ContentType.create("application/merge-patch+json");

    private static RunningUdm udm;
    private static CallbackSink sink;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
        sink = CallbackSink.start();
    }

    @AfterAll
    static void stop() throws Exception {
        sink.close();
        udm.close();
    }

    @BeforeEach
    void startOver() {
        udm.provision();
    }

    @Test
    void tellsWhereASubscriptionIsAndWhenItEnds() {
        var answer = udm.post(PATH, subscription("am-data", ""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = answer.body().path("subscriptionId").asString();
        assertThat(answer.location()).isEqualTo(udm.apiRoot() + PATH + "/" + id);
        assertThat(Instant.parse(answer.body().path("expires").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(answer.body().has("report")).isFalse();
    }

    @Test
    void keepsAShorterEndAndShortensALongerOne() {
        var soon = Instant.now().plusSeconds(600).toString();
        assertThat(udm.post(PATH, subscription("am-data", ",\"expires\":\"" + soon + "\""))
                        .body()
                        .path("expires")
                        .asString())
                .isEqualTo(soon);
        var far = udm.post(PATH, subscription("am-data", ",\"expires\":\"2099-01-01T00:00:00Z\""));
        assertThat(far.body().path("expires").asString()).doesNotStartWith("2099");
        var past = udm.post(PATH, subscription("am-data", ",\"expires\":\"2020-01-01T00:00:00Z\""));
        assertThat(past.invalidParams()).containsExactly("/expires");
    }

    @Test
    void reportsTheDataAtOnceWhereTheyAreAskedFor() {
        var answer = udm.post(PATH, subscription("am-data", ",\"immediateReport\":true,\"supportedFeatures\":\"7a\""));

        assertThat(answer.body()
                        .at("/report/amData/nssai/defaultSingleNssais/0/sst")
                        .asInt())
                .isEqualTo(1);
        assertThat(answer.body().path("supportedFeatures").asString()).isEqualTo("2");
        assertThat(answer.body().path("report").propertyNames()).containsExactly("amData");
    }

    @ParameterizedTest
    @ValueSource(strings = {"am-data", ""})
    void tellsWhatHasChanged(String resource) {
        var id = udm.post(PATH, subscription(resource, ""))
                .body()
                .path("subscriptionId")
                .asString();

        udm.put(
                PROVISIONING + "/am-data",
                "{\"rfspIndex\":3,\"subscribedUeAmbr\":{\"uplink\":\"1 Mbps\",\"downlink\":\"2 Mbps\"}}");

        var notice = sink.take();
        assertThat(notice.path()).isEqualTo("/changed");
        assertThat(notice.body().path("subscriptionId").asString()).isEqualTo(id);
        var item = notice.body().at("/notifyItems/0");
        assertThat(URI.create(item.path("resourceId").asString()).getPath())
                .isEqualTo("/nudm-sdm/v2/" + SUPI + "/am-data");
        assertThat(item.path("changes").toString())
                .contains("{\"op\":\"ADD\",\"path\":\"/rfspIndex\",\"newValue\":3}")
                .contains("{\"op\":\"REMOVE\",\"path\":\"/nssai\"")
                .contains("\"op\":\"REPLACE\",\"path\":\"/subscribedUeAmbr\"")
                .contains("\"newValue\":{\"uplink\":\"1 Mbps\",\"downlink\":\"2 Mbps\"}");
    }

    @Test
    void tellsThatTheProfileCountsAgain() {
        udm.put(PROVISIONING + "/smf-select-data", "{\"subscribedSnssaiInfos\":{}}");
        udm.post(PATH, subscription("smf-select-data", ""));

        udm.delete(PROVISIONING + "/smf-select-data");

        assertThat(sink.take().body().at("/notifyItems/0/changes/0/path").asString())
                .isEqualTo("/subscribedSnssaiInfos");
    }

    @Test
    void tellsOfANewGpsi() {
        udm.post(PATH, subscription("am-data", ""));

        udm.put(PROVISIONING + "/gpsis", "[\"msisdn-491700000001\"]");

        assertThat(sink.take().body().at("/notifyItems/0/changes/0/path").asString())
                .isEqualTo("/gpsis");
    }

    @Test
    void tellsNothingElse() {
        udm.post(PATH, subscription("nssai", ""));
        var ended = udm.post(PATH, subscription("am-data", "")).location();
        udm.delete(URI.create(ended).getPath());

        udm.put(PROVISIONING + "/sm-data", "[]");
        udm.put(PROVISIONING + "/am-data", "{\"rfspIndex\":3,\"nssai\":{\"defaultSingleNssais\":[{\"sst\":1}]}}");
        udm.put(PROVISIONING + "/am-data", "{\"nssai\":{\"defaultSingleNssais\":[{\"sst\":2}]}}");

        // The first one that comes is of the slices, and by then those before it would have come.
        assertThat(sink.take().body().at("/notifyItems/0/resourceId").asString())
                .endsWith("/nssai");
        assertThat(sink.peek()).isNull();
    }

    @Test
    void changesWhatASubscriptionIsFor() {
        var path = URI.create(udm.post(PATH, subscription("am-data", "")).location())
                .getPath();
        var soon = Instant.now().plusSeconds(600).toString();

        var answer = udm.send(
                "PATCH",
                path,
                "{\"expires\":\"%s\",\"monitoredResourceUris\":[\"%s/sm-data\"]}".formatted(soon, SUPI),
                MERGE_PATCH);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("expires").asString()).isEqualTo(soon);
        udm.put(PROVISIONING + "/am-data", "{}");
        udm.put(PROVISIONING + "/sm-data", "[]");
        assertThat(sink.take().body().at("/notifyItems/0/resourceId").asString())
                .isEqualTo(SUPI + "/sm-data");
    }

    @Test
    void endsOnce() {
        var path = URI.create(udm.post(PATH, subscription("am-data", "")).location())
                .getPath();

        assertThat(udm.delete(path).status()).isEqualTo(204);
        assertProblem(udm.delete(path), 404, "SUBSCRIPTION_NOT_FOUND");
        assertProblem(udm.send("PATCH", path, "{}", MERGE_PATCH), 404, "SUBSCRIPTION_NOT_FOUND");
        assertProblem(udm.delete(path.replace(SUPI, "imsi-999700000000099")), 404, "USER_NOT_FOUND");
    }

    @Test
    void endsWithTheRegistrationOfItsAmf() {
        var implicit = udm.post(PATH, subscription("am-data", ",\"implicitUnsubscribe\":true"))
                .location();
        var guami = "{\"plmnId\":{\"mcc\":\"999\",\"mnc\":\"70\"},\"amfId\":\"020040\"}";
        var registration = "/nudm-uecm/v1/" + SUPI + "/registrations/amf-3gpp-access";
        udm.put(
                registration,
                "{\"amfInstanceId\":\"%s\",\"deregCallbackUri\":\"%s\",\"guami\":%s,\"ratType\":\"NR\"}"
                        .formatted(NF_INSTANCE_ID, sink.uri("/dereg"), guami));

        udm.send("PATCH", registration, "{\"guami\":" + guami + ",\"purgeFlag\":true}", MERGE_PATCH);

        assertProblem(udm.delete(URI.create(implicit).getPath()), 404, "SUBSCRIPTION_NOT_FOUND");
    }

    @Test
    void takesAGpsiInPlaceOfTheSupi() {
        udm.put(PROVISIONING + "/gpsis", "[\"msisdn-491700000001\"]");

        var answer = udm.post(PATH.replace(SUPI, "msisdn-491700000001"), subscription("am-data", ""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        udm.put(PROVISIONING + "/am-data", "{\"rfspIndex\":1}");
        assertThat(sink.take().path()).isEqualTo("/changed");
    }

    @Test
    void refusesWhatCannotBeToldOf() {
        var noCallback = subscription("am-data", "").replace("http://", "/");
        assertThat(udm.post(PATH, noCallback).invalidParams()).containsExactly("/callbackReference");
        var nothing = subscription("am-data", "").replaceFirst("\\[.*]", "[]");
        assertThat(udm.post(PATH, nothing).invalidParams()).containsExactly("/monitoredResourceUris");
        assertProblem(
                udm.post(PATH.replace(SUPI, "imsi-999700000000099"), subscription("am-data", "")),
                404,
                "USER_NOT_FOUND");
    }

    @Test
    void takesNoteOfAcknowledgements() {
        var path = "/nudm-sdm/v2/" + SUPI + "/am-data/";
        var body = "{\"provisioningTime\":\"2026-01-02T03:04:05Z\",\"sorMacIue\":\"%s\"}".formatted("ab".repeat(16));

        assertThat(udm.put(path + "sor-ack", body).status()).isEqualTo(204);
        assertThat(udm.put(path + "upu-ack", body).status()).isEqualTo(204);
        assertProblem(udm.put(path + "sor-ack", "{}"), 400, "MANDATORY_IE_MISSING");
        assertProblem(udm.put(path.replace(SUPI, "imsi-999700000000099") + "upu-ack", body), 404, "USER_NOT_FOUND");
    }

    /** Monitors a resource of the subscriber, or with an empty name the subscriber as a whole. */
    private static String subscription(String resource, String more) {
        var uri = udm.apiRoot() + "/nudm-sdm/v2/" + SUPI + (resource.isEmpty() ? "" : "/" + resource);
        return """
                {"nfInstanceId":"%s","callbackReference":"%s","monitoredResourceUris":["%s"]%s}""".formatted(NF_INSTANCE_ID, sink.uri("/changed"), uri, more);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
