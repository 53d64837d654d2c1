package io.akalab.testfunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.nrf.RunningNrf;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which instance gets a request, and what happens when it cannot take it; over HTTP/2, with an NRF. Each test has a service of its own,
 * whose instances it registers itself: living ones, and dead ones at ports that nobody listens on.
 */
class ChoiceTest {

    private static final String SUPI = "imsi-999700000000001";
    private static final URI NAME = URI.create("/nudm-ueau/v1/name");
    private static final AtomicInteger SERVICES = new AtomicInteger();

    private static final RunningNrf NRF = RunningNrf.start();
    private static final TestFunction AUSF = TestFunction.ausf("--akalab.sbi.nrf.uri=" + NRF.uri());
    private static final TestFunction ALONE = TestFunction.ausf();
    private static final TestFunction A = TestFunction.udm("a");
    private static final TestFunction B = TestFunction.udm("b");
    private static final TestFunction C = TestFunction.udm("c");

    private final String service = "nudm-test" + SERVICES.incrementAndGet();
    private final SbiClient udms = AUSF.udms(service);

    @BeforeAll
    static void isSubscribed() {
        Eventually.isTrue(() -> NRF.get("/nnrf-nfm/v1/nf-instances?nf-type=AUSF")
                        .json()
                        .path("totalItemCount")
                        .asInt()
                == 1);
    }

    @AfterEach
    void sound() {
        for (var udm : new TestFunction[] {A, B, C}) {
            udm.bean(TestFunction.Names.class).refusal.set(0);
        }
    }

    @AfterAll
    static void stop() {
        for (var function : new TestFunction[] {C, B, A, ALONE, AUSF}) {
            function.close();
        }
        NRF.close();
    }

    @Test
    void choosesByRoutingIndicatorAndSupiRange() {
        register(A, "\"udmInfo\": " + served("999700000000001", "999700000000099", "0"));
        register(B, "\"udmInfo\": " + served("999700000000100", "999700000000199", "17"));
        assertThat(TestFunction.who(udms, "suci-0-999-70-0-0-0-0000000001")).isEqualTo("a");
        assertThat(TestFunction.who(udms, "suci-0-999-70-17-0-0-0000000001")).isEqualTo("b");
        assertThat(TestFunction.who(udms, "imsi-999700000000001")).isEqualTo("a");
        assertThat(TestFunction.who(udms, "imsi-999700000000100")).isEqualTo("b");
    }

    @Test
    void choosesByPriorityAndThenByCapacity() {
        register(A, "\"priority\": 1, \"capacity\": 30");
        register(B, "\"priority\": 1, \"capacity\": 70");
        register(C, "\"priority\": 2, \"capacity\": 60000");
        var answers = IntStream.range(0, 400)
                .mapToObj(_ -> TestFunction.who(udms, SUPI))
                .toList();
        assertThat(answers).doesNotContain("c");
        // 280 are expected, with a deviation of 9.
        assertThat(answers.stream().filter("b"::equals).count()).isBetween(200L, 360L);
    }

    @Test
    void asksTheNrfWhereSubscribersBelongToGroups() {
        register(A, "\"udmInfo\": {\"groupId\": \"g1\"}");
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
        assertThat(TestFunction.who(udms, "suci-0-999-70-17-0-0-0000000001")).isEqualTo("a");
    }

    @Test
    void looksForTheGroupOfItsSettings() {
        register(A, "\"udmInfo\": {\"groupId\": \"g1\"}");
        register(B, "\"udmInfo\": {\"groupId\": \"g2\"}");
        try (var other = TestFunction.ausf("--akalab.sbi.nrf.uri=" + NRF.uri(), "--akalab.sbi.nrf.peer-group-id=g2")) {
            assertThat(TestFunction.who(other.udms(service), SUPI)).isEqualTo("b");
        }
    }

    @Test
    void usesWhatItKnowsWhileTheNrfIsAway() {
        try (var nrf = RunningNrf.start();
                var ausf = TestFunction.ausf("--akalab.sbi.nrf.uri=" + nrf.uri())) {
            register(nrf, A.uri().getPort(), "");
            var known = ausf.udms(service);
            assertThat(TestFunction.who(known, SUPI)).isEqualTo("a");
            nrf.close();
            ausf.clock.pass(Duration.ofHours(1));
            for (int i = 0; i < 3; i++) {
                assertThat(TestFunction.who(known, SUPI)).isEqualTo("a");
            }
        }
    }

    @Test
    void dropsAnInstanceThatTheNrfTellsIsGone() {
        var id = register(A, "\"priority\": 1");
        register(B, "\"priority\": 2");
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
        NRF.send("DELETE", "/nnrf-nfm/v1/nf-instances/" + id, "", "", Map.of());
        Eventually.isTrue(() -> TestFunction.who(udms, SUPI).equals("b"));
    }

    @Test
    void learnsOfANewInstanceByTheNrf() {
        register(B, "\"priority\": 2");
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("b");
        register(A, "\"priority\": 1");
        Eventually.isTrue(() -> TestFunction.who(udms, SUPI).equals("a"));
    }

    @Test
    void takesAnotherInstanceWhereTheFirstIsDead() {
        register(NRF, deadPort(), "\"priority\": 1");
        register(B, "\"priority\": 2");
        assertThat(udms.forSubscriber(SUPI)
                        .post(NAME, Map.of(), 200, Map.class)
                        .body()
                        .get("name"))
                .isEqualTo("b");
    }

    @Test
    void repeatsAPostAfterABreakOnlyWhereThatIsAllowed() throws IOException {
        try (var breaking = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> breakConnections(breaking));
            register(NRF, breaking.getLocalPort(), "\"priority\": 1");
            register(B, "\"priority\": 2");
            assertThat(udms.repeatingBrokenOff()
                            .post(NAME, Map.of(), 200, Map.class)
                            .body()
                            .get("name"))
                    .isEqualTo("b");
            AUSF.clock.pass(Duration.ofSeconds(11));
            assertThat(problem(() -> udms.post(NAME, Map.of(), 200, Map.class)).is(Cause.UPSTREAM_SERVER_ERROR))
                    .isTrue();
        }
    }

    /** Takes connections of HTTP/2, and ends each once the head of a request is there (RFC 9113 clauses 3.4, 4.1 and 6.2). */
    private static void breakConnections(ServerSocket server) {
        byte[] settings = {0, 0, 0, 4, 0, 0, 0, 0, 0};
        try {
            while (true) {
                try (var connection = server.accept()) {
                    connection.getOutputStream().write(settings);
                    var in = new DataInputStream(connection.getInputStream());
                    in.skipNBytes(24);
                    int type;
                    do {
                        int head = in.readInt();
                        type = head & 0xff;
                        in.skipNBytes(5 + (head >>> 8));
                    } while (type != 1);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Test
    void takesAnotherInstanceWhereTheFirstHasNoRoom() {
        register(A, "\"priority\": 1");
        register(B, "\"priority\": 2");
        A.bean(TestFunction.Names.class).refusal.set(503);
        assertThat(udms.post(NAME, Map.of(), 200, Map.class).body().get("name")).isEqualTo("b");
        A.bean(TestFunction.Names.class).refusal.set(0);
        assertThat(TestFunction.who(udms, SUPI)).as("a is left out for a while").isEqualTo("b");
        AUSF.clock.pass(Duration.ofSeconds(11));
        assertThat(TestFunction.who(udms, SUPI)).isEqualTo("a");
    }

    @Test
    void asksNoOtherInstanceAfterARefusal() {
        register(A, "\"priority\": 1");
        register(B, "\"priority\": 2");
        int before = B.bean(TestFunction.Names.class).requests.get();
        for (int status : new int[] {400, 403, 404, 429, 500, 504}) {
            A.bean(TestFunction.Names.class).refusal.set(status);
            assertThat(problem(() -> udms.get(NAME, Map.class))).isNotNull();
        }
        assertThat(B.bean(TestFunction.Names.class).requests.get()).isEqualTo(before);
    }

    @Test
    void takesALinkToAnotherInstanceOfTheSameSet() {
        int dead = deadPort();
        var id = register(NRF, dead, "\"nfSetIdList\": [\"set1\"]");
        register(B, "\"nfSetIdList\": [\"set2\"], \"priority\": 1");
        register(C, "\"nfSetIdList\": [\"set3\", \"set1\"], \"priority\": 9");
        var link = URI.create("http://127.0.0.1:" + dead + NAME);
        assertThat(udms.get(link, Map.class).body().get("name")).isEqualTo("c");
        // Also when the NRF told that it is gone.
        TestFunction.who(udms, SUPI);
        NRF.send("DELETE", "/nnrf-nfm/v1/nf-instances/" + id, "", "", Map.of());
        assertThat(udms.get(link, Map.class).body().get("name")).isEqualTo("c");
    }

    @Test
    void doesNotTakeALinkToAnInstanceOfAnotherSet() {
        int dead = deadPort();
        register(NRF, dead, "\"nfSetIdList\": [\"set1\"]");
        register(B, "\"nfSetIdList\": [\"set2\"]");
        var link = URI.create("http://127.0.0.1:" + dead + NAME);
        assertThat(problem(() -> udms.get(link, Map.class)).is(Cause.NETWORK_FAILURE))
                .isTrue();
    }

    @Test
    void namesWhatIsMissingAndWhereItWasLookedFor() {
        register(A, "\"udmInfo\": {\"routingIndicators\": [\"17\"]}");
        var problem = problem(() -> TestFunction.who(udms, "suci-0-999-70-0000-0-0-0000000001"));
        assertThat(problem.is(Cause.NETWORK_FAILURE)).isTrue();
        assertThat(problem.details().detail())
                .isEqualTo("no UDM with " + service + " for routing indicator 0000: asked the NRF at " + NRF.uri()
                        + ", which knows 1 UDM: " + A.uri() + " for routing indicators 17; no akalab.test.udm-uri set");
    }

    @Test
    void namesNoSubscriberInItsMessage() {
        register(A, "\"udmInfo\": " + served("1", "2", "0"));
        var problem = problem(() -> TestFunction.who(udms, SUPI));
        assertThat(problem.details().detail())
                .contains("for the subscriber's SUPI", "for routing indicators 0, SUPIs 1-2")
                .doesNotContain("999700000000001");
    }

    @Test
    void fallsBackToTheAddressesOfItsSettings() {
        var withFallback = AUSF.udms(service, C.uri());
        assertThat(TestFunction.who(withFallback, SUPI)).isEqualTo("c");
        register(A, "");
        AUSF.clock.pass(Duration.ofSeconds(2));
        assertThat(TestFunction.who(withFallback, SUPI)).isEqualTo("a");
    }

    @Test
    void goesThroughTheAddressesOfItsSettingsWithoutAnNrf() {
        var dead = URI.create("http://127.0.0.1:" + deadPort());
        var both = ALONE.udms(service, dead, B.uri());
        assertThat(TestFunction.who(both, SUPI)).isEqualTo("b");
        assertThat(both.get(dead.resolve(NAME), Map.class).body().get("name")).isEqualTo("b");
    }

    @Test
    void takesNoNotificationFromWhoeverDoesNotKnowWhereToSendIt() {
        var notification = Map.of("event", "NF_DEREGISTERED", "nfInstanceUri", "http://127.0.0.1/x");
        var guess = AUSF.uri().resolve("/nf-status-notifications/guess/UDM");
        assertThat(problem(() -> ALONE.udms(service).post(guess, notification, 204))
                        .status())
                .isEqualTo(404);
    }

    private UUID register(TestFunction udm, String members) {
        return register(NRF, udm.uri().getPort(), members);
    }

    private UUID register(RunningNrf nrf, int port, String members) {
        var id = UUID.randomUUID();
        var answer = nrf.put(id, """
                {"nfInstanceId": "%s", "nfType": "UDM", "nfStatus": "REGISTERED", %s "nfServices": [
                  {"serviceInstanceId": "1", "serviceName": "%s", "scheme": "http", "nfServiceStatus": "REGISTERED",
                   "ipEndPoints": [{"ipv4Address": "127.0.0.1", "port": %d}],
                   "versions": [{"apiVersionInUri": "v1", "apiFullVersion": "1.1.0"}]}]}
                """.formatted(id, members.isEmpty() ? "" : members + ",", service, port));
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    private static String served(String start, String end, String routingIndicator) {
        return "{\"supiRanges\": [{\"start\": \"%s\", \"end\": \"%s\"}], \"routingIndicators\": [\"%s\"]}"
                .formatted(start, end, routingIndicator);
    }

    /** A port that nobody listens on. */
    private static int deadPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SbiProblem problem(Runnable request) {
        return catchThrowableOfType(SbiProblem.class, request::run);
    }
}
