package io.akalab.nrf.nfmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nrf.Profiles;
import io.akalab.nrf.RunningNrf;
import io.akalab.testfunction.Eventually;
import io.akalab.testfunction.NotifiedFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions and notifications over HTTP/2. */
class StatusSubscriptionsTest {

    private static final RunningNrf NRF = RunningNrf.start();
    private static final NotifiedFunction FUNCTION = NotifiedFunction.start();
    private static final String SUBSCRIPTIONS = "/nnrf-nfm/v1/subscriptions";

    private final UUID id = UUID.randomUUID();
    private final String path = "/nnrf-nfm/v1/nf-instances/" + id;
    private final String name = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        FUNCTION.close();
        NRF.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"subscrCond\": {\"nfType\": \"UDM\"},",
                "\"subscrCond\": {\"serviceName\": \"nudm-ueau\"},",
                "\"subscrCond\": {\"nfInstanceId\": \"%s\"},",
                "\"subscrCond\": {\"nfSetId\": \"set1.udmset.5gc.mnc070.mcc999\"},"
            })
    void tellsWhatHappensToAnInstance(String condition) {
        subscribe(condition.formatted(id));
        NRF.put(id, Profiles.udm(id, ""));
        NRF.patch(path, "[{\"op\":\"add\",\"path\":\"/priority\",\"value\":4}]");
        NRF.patch(path, "[{\"op\":\"add\",\"path\":\"/load\",\"value\":4}]");
        NRF.send("DELETE", path, "", "", Map.of());
        assertThat(told(3)).containsExactly("NF_REGISTERED", "NF_PROFILE_CHANGED", "NF_DEREGISTERED");
        assertThat(FUNCTION.notifications(name)
                        .getFirst()
                        .at("/nfProfile/customInfo/colour")
                        .asString())
                .isEqualTo("blue");
        assertThat(FUNCTION.notifications(name).getLast().path("nfInstanceUri").asString())
                .isEqualTo(NRF.uri() + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"subscrCond\": {\"nfType\": \"AMF\"},",
                "\"subscrCond\": {\"serviceName\": \"nudm-ee\"},",
                "\"subscrCond\": {\"nfInstanceId\": \"4947a69a-f61b-4bc1-b9da-47c9c5d14b64\"},",
                "\"subscrCond\": {\"nfType\": \"UDM\", \"nfGroupId\": \"g\"},",
                "\"reqNotifEvents\": [\"NF_DEREGISTERED\"],"
            })
    void tellsNothingElse(String condition) {
        subscribe(condition);
        NRF.put(id, Profiles.udm(id, ""));
        var all = UUID.randomUUID().toString();
        subscribe("", all);
        NRF.patch(path, "[{\"op\":\"add\",\"path\":\"/priority\",\"value\":4}]");
        Eventually.isTrue(() -> !FUNCTION.notifications(all).isEmpty());
        assertThat(FUNCTION.notifications(name)).isEmpty();
    }

    @Test
    void tellsOfAnInstanceThatIsSuspended() {
        subscribe("\"subscrCond\": {\"nfInstanceId\": \"" + id + "\"},");
        NRF.put(id, Profiles.udm(id, ""));
        NRF.clock.pass(Duration.ofSeconds(11));
        NRF.bean(NfInstances.class).sweep();
        assertThat(told(2)).containsExactly("NF_REGISTERED", "NF_PROFILE_CHANGED");
        assertThat(FUNCTION.notifications(name)
                        .getLast()
                        .at("/nfProfile/nfStatus")
                        .asString())
                .isEqualTo("SUSPENDED");
    }

    @Test
    void endsASubscriptionAtItsTimeUnlessItIsProlonged() {
        var subscription =
                subscribe("\"validityTime\": \"" + NRF.clock.instant().plusSeconds(60) + "\",");
        var until = NRF.clock.instant().plusSeconds(120).toString();
        var patch = "[{\"op\":\"replace\",\"path\":\"/validityTime\",\"value\":\"" + until + "\"}]";
        var prolonged = NRF.patch(subscription, patch);
        assertThat(prolonged.status()).isEqualTo(200);
        assertThat(prolonged.json().path("validityTime").asString()).isEqualTo(until);
        NRF.clock.pass(Duration.ofSeconds(61));
        assertThat(NRF.patch(subscription, "[]").status()).isEqualTo(200);
        NRF.clock.pass(Duration.ofSeconds(60));
        assertThat(NRF.patch(subscription, "[]").status()).isEqualTo(404);
    }

    @Test
    void endsASubscriptionThatIsRemoved() {
        var subscription = subscribe("");
        assertThat(NRF.send("DELETE", subscription, "", "", Map.of()).status()).isEqualTo(204);
        assertThat(NRF.send("DELETE", subscription, "", "", Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"nfStatusNotificationUri\": \"ftp://x/y\"}", "{\"nfStatusNotificationUri\": \"no uri\"}"
            })
    void refusesASubscriptionThatNobodyCanBeToldOf(String body) {
        assertThat(NRF.send("POST", SUBSCRIPTIONS, "application/json", body, Map.of())
                        .status())
                .isEqualTo(400);
    }

    private String subscribe(String condition) {
        return subscribe(condition, name);
    }

    private static String subscribe(String condition, String name) {
        var body = "{" + condition + "\"nfStatusNotificationUri\": \"" + FUNCTION.uri(name) + "\"}";
        var answer = NRF.send("POST", SUBSCRIPTIONS, "application/json", body, Map.of());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("subscriptionId").asString()).doesNotContain("-");
        return Objects.requireNonNull(answer.headers().get("Location"))
                .substring(NRF.uri().toString().length());
    }

    private List<String> told(int number) {
        Eventually.isTrue(() -> FUNCTION.notifications(name).size() >= number);
        return FUNCTION.notifications(name).stream()
                .map(notification -> notification.path("event").asString())
                .toList();
    }
}
