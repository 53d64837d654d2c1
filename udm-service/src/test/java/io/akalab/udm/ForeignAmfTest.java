package io.akalab.udm;

import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.Test;

/** The requests of other cores' AMFs and SMFs during a registration, in their order and form. */
class ForeignAmfTest {

    private static final String UECM = "/nudm-uecm/v1/" + SUPI + "/registrations/";
    private static final String SDM = "/nudm-sdm/v2/" + SUPI;
    private static final String PLMN =
            "plmn-id=" + URLEncoder.encode("{\"mcc\":\"999\",\"mnc\":\"70\"}", StandardCharsets.UTF_8);

    /** It subscribes without saying to what, and without a callback. */
    private static final String FREE5GC_SUBSCRIPTION = """
            {"nfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2","callbackReference":"","monitoredResourceUris":null,
            "plmnId":{"mcc":"999","mnc":"70"}}""";

    private static final String FREE5GC_REGISTRATION = """
            {"amfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2",%s"imsVoPs":"HOMOGENEOUS_NON_SUPPORT",
            "initialRegistrationInd":true,"guami":{"plmnId":{"mcc":"999","mnc":"70"},"amfId":"cafe00"},"ratType":"NR"}""";

    private static final String CALLBACK =
            "\"deregCallbackUri\":\"http://127.0.0.18:8000/namf-callback/v1/deregistration/" + SUPI + "\",";

    @Test
    void servesFree5gc() {
        try (var udm = RunningUdm.start()) {
            udm.provision();
            assertThat(udm.put(UECM + "amf-3gpp-access", FREE5GC_REGISTRATION.formatted(CALLBACK))
                            .status())
                    .isEqualTo(201);
            assertThat(udm.get(SDM + "/nssai?" + PLMN)
                            .body()
                            .path("defaultSingleNssais")
                            .isEmpty())
                    .isFalse();
            for (var data : List.of("am-data?" + PLMN, "smf-select-data?" + PLMN, "ue-context-in-smf-data")) {
                assertThat(udm.get(SDM + "/" + data).status()).isEqualTo(200);
            }
            var subscribed = udm.post(SDM + "/sdm-subscriptions", FREE5GC_SUBSCRIPTION);
            assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(201);
            var purge =
                    "{\"guami\":{\"plmnId\":{\"mcc\":\"999\",\"mnc\":\"70\"},\"amfId\":\"cafe00\"},\"purgeFlag\":true}";
            assertThat(udm.send(
                                    "PATCH",
                                    UECM + "amf-3gpp-access",
                                    purge,
                                    ContentType.create("application/merge-patch+json"))
                            .status())
                    .isEqualTo(204);
            assertThat(udm.delete(URI.create(subscribed.location()).getPath()).status())
                    .isEqualTo(204);
        }
    }

    /** Its early releases give no callback. */
    @Test
    void servesAnAmfThatDoesNotListen() {
        try (var udm = RunningUdm.start()) {
            udm.provision();
            for (var callback : List.of("\"deregCallbackUri\":\"\",", "")) {
                var answer = udm.put(UECM + "amf-3gpp-access", FREE5GC_REGISTRATION.formatted(callback));
                assertThat(answer.status()).as(answer.text()).isLessThan(300);
            }
        }
    }

    @Test
    void servesOpen5gs() {
        try (var udm = RunningUdm.start()) {
            udm.provision();
            var registration = """
                    {"amfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2","pei":"imeisv-4370816125816151",
                    "deregCallbackUri":"http://127.0.0.5:7777/namf-callback/v1/%s/dereg-notify",
                    "initialRegistrationInd":true,"guami":{"plmnId":{"mcc":"999","mnc":"70"},"amfId":"020040"},
                    "ratType":"NR"}""".formatted(SUPI);
            assertThat(udm.put(UECM + "amf-3gpp-access", registration).status()).isEqualTo(201);
            for (var data : List.of("am-data", "smf-select-data", "ue-context-in-smf-data")) {
                assertThat(udm.get(SDM + "/" + data + "?" + PLMN).status()).isEqualTo(200);
            }
            var subscription = """
                    {"nfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2","implicitUnsubscribe":true,
                    "callbackReference":"http://127.0.0.5:7777/namf-callback/v1/%s/sdmsubscription-notify",
                    "monitoredResourceUris":["%s/am-data"],"supportedFeatures":"8000000","uniqueSubscription":true}""".formatted(SUPI, SUPI);
            assertThat(udm.post(SDM + "/sdm-subscriptions", subscription).status())
                    .isEqualTo(201);
            var snssai = URLEncoder.encode("{\"sst\":1}", StandardCharsets.UTF_8);
            assertThat(udm.get(SDM + "/sm-data?single-nssai=" + snssai + "&dnn=internet")
                            .status())
                    .isEqualTo(200);
            var session = """
                    {"smfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf3","pduSessionId":1,"singleNssai":{"sst":1},
                    "dnn":"internet","plmnId":{"mcc":"999","mnc":"70"}}""";
            assertThat(udm.put(UECM + "smf-registrations/1", session).status()).isEqualTo(201);
            assertThat(udm.delete(UECM + "smf-registrations/1").status()).isEqualTo(204);
            var purge =
                    "{\"guami\":{\"plmnId\":{\"mcc\":\"999\",\"mnc\":\"70\"},\"amfId\":\"020040\"},\"purgeFlag\":true}";
            assertThat(udm.send("PATCH", UECM + "amf-3gpp-access", purge).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void refusesInStrictModeWhatBreaksTheContract() {
        try (var udm = RunningUdm.start("--akalab.sbi.strict=true")) {
            udm.provision();
            assertThat(udm.put(UECM + "amf-3gpp-access", FREE5GC_REGISTRATION.formatted(""))
                            .invalidParams())
                    .containsExactly("/deregCallbackUri");
            assertThat(udm.post(SDM + "/sdm-subscriptions", FREE5GC_SUBSCRIPTION)
                            .invalidParams())
                    .containsExactly("/monitoredResourceUris");
        }
    }
}
