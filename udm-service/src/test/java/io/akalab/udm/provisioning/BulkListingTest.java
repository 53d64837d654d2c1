package io.akalab.udm.provisioning;

import static io.akalab.udm.RunningUdm.K;
import static io.akalab.udm.RunningUdm.OPC;
import static io.akalab.udm.RunningUdm.subscription;
import static io.akalab.udm.RunningUdm.subscriptionJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, exports and ranges over HTTP/2. */
class BulkListingTest {

    private static final String SUBSCRIBERS = "/provisioning/v1/subscribers";
    private static final List<String> SUPIS = List.of(
            "imsi-00101000000001",
            "imsi-001010000000010",
            "imsi-001010000000011",
            "imsi-001010000000012",
            "nai-somebody@example.org");

    private static RunningUdm udm;
    private static RunningUdm exposing;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
        exposing = RunningUdm.start("--akalab.lab.expose-keys=true");
    }

    @AfterAll
    static void stop() {
        udm.close();
        exposing.close();
    }

    @BeforeEach
    void provision() {
        for (var supi : SUPIS) {
            udm.put(subscription(supi), subscriptionJson(""));
        }
    }

    @Test
    void tellsAPageAfterAnother() {
        var first = udm.get(SUBSCRIBERS + "?limit=3");
        assertThat(supis(first)).isEqualTo(SUPIS.subList(0, 3));
        assertThat(first.text()).doesNotContain(K).doesNotContain(OPC);

        var second = udm.get(
                SUBSCRIBERS + "?limit=3&after=" + first.body().path("next").asString());
        assertThat(supis(second)).isEqualTo(SUPIS.subList(3, 5));
        assertThat(second.body().has("next")).isFalse();
        assertThat(supis(udm.get(SUBSCRIBERS))).isEqualTo(SUPIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=1001", "?limit=x", "?after=1"})
    void refusesAPageThatThereIsNot(String query) {
        assertThat(udm.get(SUBSCRIBERS + query).status()).isEqualTo(400);
    }

    @Test
    void removesARangeAndNothingBesideIt() {
        var removed = udm.delete(SUBSCRIBERS + "?first=imsi-001010000000001&count=11");

        assertThat(removed.body().path("removed").asInt()).isEqualTo(2);
        assertThat(supis(udm.get(SUBSCRIBERS))).isEqualTo(List.of(SUPIS.get(0), SUPIS.get(3), SUPIS.get(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?first=nai-a@b&count=1",
                "?first=x&count=1",
                "?first=imsi-99999&count=2",
                "?first=imsi-99999&count=0",
                "?first=imsi-99999",
                "?count=1",
                ""
            })
    void refusesARangeThatThereIsNot(String query) {
        assertThat(udm.delete(SUBSCRIBERS + query).status()).isEqualTo(400);
        assertThat(supis(udm.get(SUBSCRIBERS))).isEqualTo(SUPIS);
    }

    @Test
    void exportsNoKeysUnlessTheLabSwitchIsOn() {
        var answer = udm.post(SUBSCRIBERS + "/export", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.cause()).isEqualTo("KEYS_NOT_EXPOSED");
    }

    @Test
    void exportsWhatAnImportTakesAgain() {
        exposing.put(subscription("imsi-001010000000001"), subscriptionJson(""));
        exposing.put(
                subscription("imsi-001010000000002"),
                "{\"authenticationMethod\":\"EAP_AKA_PRIME\",\"algorithmId\":\"tuak\",\"encPermanentKey\":\"%s\",\"encTopcKey\":\"%s\"}"
                        .formatted(K, OPC + OPC));
        exposing.put(
                subscription("imsi-001010000000003"),
                "{\"authenticationMethod\":\"5G_AKA\",\"algorithmId\":\"xor\",\"encPermanentKey\":\"%s\"}"
                        .formatted(K));

        var page = exposing.post(SUBSCRIBERS + "/export", "{\"limit\":2}");
        assertThat(page.body().path("next").asString()).isEqualTo("imsi-001010000000002");
        assertThat(page.body().at("/subscribers/0/keys/encPermanentKey").asString())
                .isEqualTo(K);
        assertThat(page.body().at("/subscribers/0/keys/encOpcKey").asString()).isEqualTo(OPC);
        assertThat(page.body().at("/subscribers/1/keys/encTopcKey").asString()).isEqualTo(OPC + OPC);
        assertThat(page.body().at("/subscribers/1/subscription/supi").asString())
                .isEqualTo("imsi-001010000000002");

        var rest = exposing.post(SUBSCRIBERS + "/export", "{\"after\":\"imsi-001010000000002\"}");
        assertThat(rest.body().path("subscribers").size()).isEqualTo(1);
        assertThat(rest.body().at("/subscribers/0/keys").propertyNames()).containsExactly("encPermanentKey");
    }

    private static List<String> supis(Answer answer) {
        return answer.body().path("subscribers").values().stream()
                .map(subscriber -> subscriber.path("supi").asString())
                .toList();
    }
}
