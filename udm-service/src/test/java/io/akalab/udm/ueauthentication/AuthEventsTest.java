package io.akalab.udm.ueauthentication;

import static io.akalab.udm.RunningUdm.SNN;
import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.storage.TestDatabase;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** auth-events over HTTP/2, on both databases (TS 29.503 clauses 6.3.3.4 and 6.3.3.5). */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AuthEventsTest {

    private static final String OTHER_SNN = "5G:mnc093.mcc208.3gppnetwork.org";

    private final RunningUdm udm;

    AuthEventsTest(TestDatabase.Kind kind) {
        udm = RunningUdm.start("--spring.datasource.url=" + kind.newUrl());
    }

    @BeforeEach
    void provision() {
        udm.provision();
    }

    @AfterEach
    void stop() {
        udm.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsSuccessAndFailureAlike(boolean success) {
        var answer = add(SUPI, event(success, SNN, ""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.location()).startsWith(udm.apiRoot() + "/nudm-ueau/v1/" + SUPI + "/auth-events/");
        assertThat(answer.body().path("success").booleanValue()).isEqualTo(success);
        assertThat(answer.body().path("servingNetworkName").asString()).isEqualTo(SNN);
        assertThat(answer.body().path("timeStamp").asString()).isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void keepsAndRemovesAnEventOfEapAkaPrime() {
        var event = event(true, SNN, ",\"authRemovalInd\":true").replace("5G_AKA", "EAP_AKA_PRIME");
        var answer = add(SUPI, event);

        assertThat(answer.body().path("authType").asString()).isEqualTo("EAP_AKA_PRIME");
        assertThat(udm.put(location(answer), event).status()).isEqualTo(204);
    }

    @Test
    void removesAnEventOnce() {
        var location = location(add(SUPI, event(true, SNN, "")));
        var removal = event(true, SNN, ",\"authRemovalInd\":true");

        assertThat(udm.put(location, removal).status()).isEqualTo(204);
        assertProblem(udm.put(location, removal), 404, "DATA_NOT_FOUND");
    }

    @Test
    void keepsTheLatestEventOfEachServingNetwork() {
        var first = location(add(SUPI, event(true, SNN, "")));
        var elsewhere = location(add(SUPI, event(true, OTHER_SNN, "")));
        var second = location(add(SUPI, event(false, SNN, "")));
        var removal = event(true, SNN, ",\"authRemovalInd\":true");

        assertThat(second).isNotEqualTo(first);
        assertProblem(udm.put(first, removal), 404, "DATA_NOT_FOUND");
        assertThat(udm.put(second, removal).status()).isEqualTo(204);
        assertThat(udm.put(elsewhere, removal).status()).isEqualTo(204);
    }

    @Test
    void keepsOneOfManyThatComeAtOnce() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 32)
                    .<Callable<String>>mapToObj(i -> () -> location(add(SUPI, event(true, SNN, ""))))
                    .toList();
            var locations = executor.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
            var removal = event(true, SNN, ",\"authRemovalInd\":true");

            assertThat(locations).doesNotHaveDuplicates();
            assertThat(locations.stream().filter(at -> udm.put(at, removal).status() == 204))
                    .hasSize(1);
        }
    }

    @Test
    void knowsNoEventOfAnUnknownSubscriber() {
        var unknown = "imsi-999700000009999";

        assertProblem(add(unknown, event(true, SNN, "")), 404, "USER_NOT_FOUND");
        assertProblem(
                udm.put("/nudm-ueau/v1/" + unknown + "/auth-events/1", event(true, SNN, ",\"authRemovalInd\":true")),
                404,
                "USER_NOT_FOUND");
    }

    @Test
    void forgetsTheEventsOfADeletedSubscriber() {
        var location = location(add(SUPI, event(true, SNN, "")));
        udm.provision();

        assertProblem(udm.put(location, event(true, SNN, ",\"authRemovalInd\":true")), 404, "DATA_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"authRemovalInd\":false"})
    void changesNoEvent(String removalInd) {
        var location = location(add(SUPI, event(true, SNN, "")));

        var answer = udm.put(location, event(true, SNN, removalInd));

        assertProblem(answer, 400, "OPTIONAL_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("/authRemovalInd");
    }

    @Test
    void namesEveryMissingMember() {
        var answer = add(SUPI, "{}");

        assertProblem(answer, 400, "MANDATORY_IE_MISSING");
        assertThat(answer.invalidParams())
                .containsExactlyInAnyOrder(
                        "/nfInstanceId", "/success", "/timeStamp", "/authType", "/servingNetworkName");
    }

    @Test
    void refusesWhatTheDatabaseCouldNotHold() {
        var event = event(true, SNN, "");

        assertThat(add(SUPI, event.replace("5G_AKA", "5G AKA\\u0000")).invalidParams())
                .isEqualTo(List.of("/authType"));
        assertThat(add(SUPI, event.replace("2026", "+999999")).invalidParams()).isEqualTo(List.of("/timeStamp"));
    }

    @Test
    void refusesASuciAsASupi() {
        assertProblem(add("suci-0-999-70-0-0-0-0000000001", event(true, SNN, "")), 400, "MANDATORY_IE_INCORRECT");
    }

    private Answer add(String supi, String event) {
        return udm.post("/nudm-ueau/v1/" + supi + "/auth-events", event);
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return URI.create(Objects.requireNonNull(answer.location())).getRawPath();
    }

    private static String event(boolean success, String snn, String more) {
        return """
                {"nfInstanceId":"%s","success":%s,"timeStamp":"2026-01-02T03:04:05.678Z","authType":"5G_AKA",\
                "servingNetworkName":"%s"%s}""".formatted(RunningUdm.NF_INSTANCE_ID, success, snn, more);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
