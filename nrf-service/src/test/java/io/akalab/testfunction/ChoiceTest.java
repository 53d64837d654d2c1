package io.akalab.testfunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.nrf.RunningNrf;
import io.akalab.nrf.nfmanagement.NfInstances;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which instance gets a request, and what happens when it cannot take it; over HTTP/2, with an NRF. */
class ChoiceTest {

    private static final String SUPI = "imsi-999700000000001";
    private static final URI NAME = URI.create("/nudm-ueau/v1/name");

    private final RunningNrf nrf = RunningNrf.start();
    private final List<TestFunction> running = new ArrayList<>();
    private final TestFunction ausf = started(TestFunction.ausf("--akalab.sbi.nrf.uri=" + nrf.uri()));
    private final SbiClient udms = ausf.udms();

    @AfterEach
    void stop() {
        running.reversed().forEach(TestFunction::close);
        nrf.close();
    }

    @Test
    void choosesByRoutingIndicatorAndSupiRange() {
        udm(
                "a",
                "--akalab.sbi.nrf.routing-indicators=0",
                "--akalab.sbi.nrf.supi-ranges=999700000000001-999700000000099");
        udm(
                "b",
                "--akalab.sbi.nrf.routing-indicators=17",
                "--akalab.sbi.nrf.supi-ranges=999700000000100-999700000000199");
        assertThat(TestFunction.who(udms, "suci-0-999-70-0-0-0-0000000001")).isEqualTo("a");
        assertThat(TestFunction.who(udms, "suci-0-999-70-17-0-0-0000000001")).isEqualTo("b");
        assertThat(TestFunction.who(udms, "imsi-999700000000001")).isEqualTo("a");
        assertThat(TestFunction.who(udms, "imsi-999700000000100")).isEqualTo("b");
    }

    @Test
    void choosesByPriorityAndThenByCapacity() {
        udm("a", "--akalab.sbi.nrf.capacity=30");
        udm("b", "--akalab.sbi.nrf.capacity=70");
        udm("c", "--akalab.sbi.nrf.priority=2", "--akalab.sbi.nrf.capacity=60000");
        var answers = IntStream.range(0, 400)
                .mapToObj(_ -> TestFunction.who(udms, SUPI))
                .toList();
        assertThat(answers).doesNotContain("c");
        // 280 are expected; below 200 or above 360 it is not in a thousand years.
        assertThat(answers.stream().filter("b"::equals).count()).isBetween(200L, 360L);
    }

    @Test
    void looksForTheGroupOfItsSettings() {
        udm("a", "--akalab.sbi.nrf.group-id=g1");
        udm("b", "--akalab.sbi.nrf.group-id=g2");
        var other =
                started(TestFunction.ausf("--akalab.sbi.nrf.uri=" + nrf.uri(), "--akalab.sbi.nrf.peer-group-id=g2"));
        assertThat(TestFunction.who(other.udms(), SUPI)).isEqualTo("b");
    }

    @Test
    void usesWhatItKnowsWhileTheNrfIsAway() {
        udm("a");
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
        nrf.close();
        ausf.clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
        }
    }

    @Test
    void dropsAnInstanceThatTheNrfTellsIsGone() {
        var a = udm("a");
        udm("b", "--akalab.sbi.nrf.priority=2");
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
        nrf.send(
                "DELETE",
                "/nnrf-nfm/v1/nf-instances/" + a.bean(SbiProperties.class).nfInstanceId(),
                "",
                "",
                Map.of());
        Eventually.isTrue(() -> TestFunction.who(udms, SUPI).equals("b"));
    }

    @Test
    void takesAnotherInstanceWhereTheFirstIsDead() {
        var a = udm("a");
        udm("b", "--akalab.sbi.nrf.priority=2");
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
        killed(a);
        assertThat(udms.forSubscriber(SUPI)
                        .post(NAME, Map.of(), 200, Map.class)
                        .body()
                        .get("name"))
                .isEqualTo("b");
    }

    @Test
    void takesAnotherInstanceWhereTheFirstHasNoRoom() {
        var a = udm("a").bean(TestFunction.Names.class);
        udm("b", "--akalab.sbi.nrf.priority=2");
        a.refusal.set(503);
        assertThat(udms.post(NAME, Map.of(), 200, Map.class).body().get("name")).isEqualTo("b");
        a.refusal.set(0);
        assertThat(TestFunction.who(udms, SUPI)).as("a is left out for a while").isEqualTo("b");
        ausf.clock.pass(Duration.ofSeconds(11));
        Eventually.isTrue(() -> TestFunction.who(udms, SUPI).equals("a"));
    }

    @Test
    void asksNoOtherInstanceAfterARefusal() {
        var a = udm("a").bean(TestFunction.Names.class);
        var b = udm("b", "--akalab.sbi.nrf.priority=2").bean(TestFunction.Names.class);
        for (int status : new int[] {403, 404, 429, 500, 504}) {
            a.refusal.set(status);
            assertThat(problem(() -> udms.get(NAME, Map.class))).isNotNull();
        }
        assertThat(b.requests.get()).isZero();
    }

    @Test
    void followsALinkToAnotherInstanceOfTheSameSet() {
        var a = udm("a", "--akalab.sbi.nrf.nf-set-ids=set1");
        udm("b", "--akalab.sbi.nrf.nf-set-ids=set2");
        udm("c", "--akalab.sbi.nrf.nf-set-ids=set1,set3", "--akalab.sbi.nrf.priority=9");
        var link = a.uri().resolve("/nudm-ueau/v1/name");
        assertThat(udms.get(link, Map.class).body().get("name")).isEqualTo("a");
        TestFunction.who(udms, SUPI);
        killed(a);
        assertThat(udms.get(link, Map.class).body().get("name")).isEqualTo("c");
    }

    @Test
    void doesNotTakeALinkToAnInstanceOfAnotherSet() {
        var a = udm("a", "--akalab.sbi.nrf.nf-set-ids=set1");
        udm("b", "--akalab.sbi.nrf.nf-set-ids=set2");
        TestFunction.who(udms, SUPI);
        var link = a.uri().resolve("/nudm-ueau/v1/name");
        killed(a);
        assertThat(problem(() -> udms.get(link, Map.class)).is(Cause.NETWORK_FAILURE))
                .isTrue();
    }

    @Test
    void namesWhatIsMissingAndWhereItWasLookedFor() {
        var a = udm("a", "--akalab.sbi.nrf.routing-indicators=17");
        var problem = problem(() -> TestFunction.who(udms, "suci-0-999-70-0000-0-0-0000000001"));
        assertThat(problem.is(Cause.NETWORK_FAILURE)).isTrue();
        assertThat(problem.details().detail())
                .isEqualTo("no UDM with nudm-ueau for routing indicator 0000: asked the NRF at " + nrf.uri()
                        + ", which knows 1 UDM: " + a.uri()
                        + " for routing indicators 17; no akalab.test.udm-uri set");
    }

    @Test
    void namesNoSubscriberInItsMessage() {
        udm("a", "--akalab.sbi.nrf.supi-ranges=1-2");
        var problem = problem(() -> TestFunction.who(udms, SUPI));
        assertThat(problem.details().detail())
                .contains("for the subscriber's SUPI")
                .doesNotContain("999700000000001");
    }

    @Test
    void fallsBackToTheAddressesOfItsSettings() {
        var elsewhere = started(TestFunction.udm("elsewhere", URI.create("http://127.0.0.1:1")));
        var withFallback = ausf.udms(elsewhere.uri());
        assertThat(TestFunction.who(withFallback, SUPI)).isEqualTo("elsewhere");
        udm("registered");
        ausf.clock.pass(Duration.ofSeconds(2));
        Eventually.isTrue(() -> TestFunction.who(withFallback, SUPI).equals("registered"));
    }

    @Test
    void goesThroughTheAddressesOfItsSettingsWithoutAnNrf() {
        var alone = started(TestFunction.ausf());
        var a = started(TestFunction.udm("a", nrf.uri()));
        var b = started(TestFunction.udm("b", nrf.uri()));
        var both = alone.udms(a.uri(), b.uri());
        assertThat(TestFunction.who(both, SUPI)).isEqualTo("a");
        var link = a.uri().resolve("/nudm-ueau/v1/name");
        killed(a);
        assertThat(TestFunction.who(both, SUPI)).isEqualTo("b");
        assertThat(both.get(link, Map.class).body().get("name")).isEqualTo("b");
    }

    @Test
    void takesNoNotificationFromWhoeverDoesNotKnowWhereToSendIt() {
        var client = ausf.udms(ausf.uri());
        var notification = Map.of("event", "NF_DEREGISTERED", "nfInstanceUri", "http://127.0.0.1/x");
        var problem =
                problem(() -> client.post(ausf.uri().resolve("/nf-status-notifications/guess/UDM"), notification, 204));
        assertThat(problem.status()).isEqualTo(404);
    }

    private TestFunction udm(String name, String... arguments) {
        var udm = started(TestFunction.udm(name, nrf.uri(), arguments));
        var id = udm.bean(SbiProperties.class).nfInstanceId();
        Eventually.isTrue(() -> nrf.bean(NfInstances.class).find(id).isPresent());
        return udm;
    }

    /** Stops a function so that the NRF does not learn of it. */
    private static void killed(TestFunction function) {
        function.stopServer();
    }

    private TestFunction started(TestFunction function) {
        running.add(function);
        return function;
    }

    private static SbiProblem problem(Runnable request) {
        return catchThrowableOfType(SbiProblem.class, request::run);
    }
}
