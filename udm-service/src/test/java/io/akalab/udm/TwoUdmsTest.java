package io.akalab.udm;

import static io.akalab.udm.RunningUdm.SUPI;
import static io.akalab.udm.RunningUdm.subscription;
import static io.akalab.udm.RunningUdm.subscriptionJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.storage.TestDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two UDMs on one PostgreSQL, which keep what they know for an hour unless they hear of a change. */
class TwoUdmsTest {

    private static final String HOME_NETWORK_KEYS = "/provisioning/v1/home-network-keys";

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private static final String URL = TestDatabase.Kind.POSTGRESQL.newUrl();

    private static final RunningUdm ONE = start();
    private static final RunningUdm OTHER = start();

    private static RunningUdm start() {
        return RunningUdm.start(
                "--spring.datasource.url=" + URL,
                "--spring.datasource.username=postgres",
                "--akalab.udm.cache-expiry=1h");
    }

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void seeAtOnceThatTheOtherRemovedASubscriberAndGaveItAnotherMethod() {
        ONE.provision();
        assertThat(generate(OTHER).body().path("authType").asString()).isEqualTo("5G_AKA");

        ONE.delete(subscription(SUPI));
        await(() -> generate(OTHER).status() == 404);

        ONE.put(subscription(SUPI), subscriptionJson(""));
        assertThat(generate(OTHER).status()).isEqualTo(200);
        ONE.put(subscription(SUPI), subscriptionJson("").replace("5G_AKA", "EAP_AKA_PRIME"));
        await(() -> generate(OTHER).body().path("authType").asString().equals("EAP_AKA_PRIME"));
    }

    /** Of few the other is told one by one, of many that anything may have changed. */
    @ParameterizedTest
    @ValueSource(ints = {2, 120})
    void seeAtOnceThatTheOtherReplacedAndRemovedMany(int count) {
        ONE.startOver(SUPI);
        importRows(count, "5G_AKA");
        await(() -> generate(OTHER).body().path("authType").asString().equals("5G_AKA"));

        importRows(count, "EAP_AKA_PRIME");
        await(() -> generate(OTHER).body().path("authType").asString().equals("EAP_AKA_PRIME"));

        ONE.delete("/provisioning/v1/subscribers?first=" + SUPI + "&count=" + count);
        await(() -> generate(OTHER).status() == 404);
    }

    private static void importRows(int count, String method) {
        var rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> subscriptionJson(",\"supi\":\"imsi-99970%010d\"".formatted(i))
                        .replace("5G_AKA", method))
                .collect(Collectors.joining("\n"));
        var answer = ONE.send("POST", "/provisioning/v1/subscribers/import?replace=true", rows, NDJSON);
        assertThat(answer.body().path("outcome").asString()).as(answer.text()).isEqualTo("IMPORTED");
    }

    @Test
    void seeAtOnceThatTheOtherAddedAndRetiredAHomeNetworkKey() {
        ONE.provision();
        assertThat(generate(OTHER, suci(7)).cause()).isEqualTo("INVALID_HN_PUBLIC_KEY_IDENTIFIER");
        ONE.put(HOME_NETWORK_KEYS + "/7", "{\"profile\":\"A\"}");
        await(() -> "INVALID_SCHEME_OUTPUT".equals(generate(OTHER, suci(7)).cause()));
        ONE.put(HOME_NETWORK_KEYS + "/7/state", "{\"state\":\"RETIRED\"}");
        await(() -> "INVALID_HN_PUBLIC_KEY_IDENTIFIER"
                .equals(generate(OTHER, suci(7)).cause()));
    }

    /** What nobody concealed with the key: whether there is the key decides on how it is refused. */
    private static String suci(int key) {
        return "suci-0-999-70-0-1-" + key + "-" + "b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457d"
                + "cb02352410" + "cddd9e730ef3fa87";
    }

    private static RunningUdm.Answer generate(RunningUdm udm) {
        return generate(udm, SUPI);
    }

    private static RunningUdm.Answer generate(RunningUdm udm, String supiOrSuci) {
        return udm.post(
                "/nudm-ueau/v1/" + supiOrSuci + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
