package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SbiClientTest {

    private static final AuthenticationInfo INFO =
            new AuthenticationInfo("imsi-999700000000001", "5G:mnc070.mcc999.3gppnetwork.org", null, null);

    private final URI function = DemoFunction.uri(DemoFunction.shared());
    private final SbiClientFactory clients = DemoFunction.shared().getBean(SbiClientFactory.class);
    private final SbiClient peer = clients.create(function, "AUSF");

    @Test
    void postsARecordAndReadsAnswerAndLocation() {
        var answer = peer.post(URI.create("/demo/v1/authentications"), INFO, 201, ConfirmationDataResponse.class);
        assertThat(answer.body().authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(answer.location()).isEqualTo(function.resolve("/demo/v1/authentications/1"));
    }

    @Test
    void followsAnAbsoluteLink() {
        var elsewhere = clients.create(URI.create("http://127.0.0.1:1"), "AUSF");
        var answer = elsewhere.put(
                function.resolve("/demo/v1/authentications/1"),
                ConfirmationData.ofFailure(),
                200,
                ConfirmationDataResponse.class);
        assertThat(answer.body()).isEqualTo(ConfirmationDataResponse.failure());
    }

    @Test
    void speaksHttp2AndSaysWhoItIs() {
        var seen = peer.get(URI.create("/demo/v1/context"), Map.class).body();
        assertThat(seen.get("protocol")).isEqualTo("HTTP/2.0");
        var id = DemoFunction.shared().getBean(SbiProperties.class).nfInstanceId();
        assertThat(seen.get("User-Agent")).isEqualTo("AUSF-" + id);
        assertThat(seen.get("Accept"))
                .isEqualTo("application/json, application/3gppHal+json, application/problem+json");
    }

    @Test
    void tellsWhatThePeerComplainsOf() {
        var problem = upstream(() -> peer.delete(URI.create("/demo/v1/authentications/1")));
        assertThat(problem.peer()).isEqualTo("AUSF");
        assertThat(problem.upstreamStatus()).isEqualTo(404);
        assertThat(problem.hasCause(Cause.CONTEXT_NOT_FOUND)).isTrue();
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.is(Cause.CONTEXT_NOT_FOUND)).isTrue();
    }

    @Test
    void answersForItsOwnMistakeItself() {
        var problem = upstream(() -> peer.post(URI.create("/demo/v1/authentications"), Map.of(), 201));
        assertThat(problem.upstreamStatus()).isEqualTo(400);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.is(Cause.SYSTEM_FAILURE)).isTrue();
        assertThat(problem.details().invalidParams()).isNull();
    }

    @Test
    void takesNoOtherSuccessThanTheOneThatIsDue() {
        var problem = problem(() -> peer.post(URI.create("/demo/v1/authentications"), INFO, 204));
        assertThat(problem.is(Cause.UPSTREAM_SERVER_ERROR)).isTrue();
        assertThat(problem.details().detail()).isEqualTo("AUSF answered 201, not 204");
    }

    @Test
    void trustsNoAnswerThatBreaksTheContract() {
        var problem = problem(() -> peer.get(URI.create("/demo/v1/numbers?n=1"), AuthEvent.class));
        assertThat(problem.is(Cause.UPSTREAM_SERVER_ERROR)).isTrue();
        assertThat(problem.details().detail()).contains("breaks its contract");
    }

    @Test
    void saysWhichPeerCannotBeReached() throws IOException {
        var nobody = URI.create("http://127.0.0.1:" + freePort());
        var problem = problem(() -> clients.create(nobody, "UDM").get(URI.create("/nudm-ueau/v1/imsi-1"), Map.class));
        assertThat(problem.is(Cause.NETWORK_FAILURE)).isTrue();
        assertThat(problem.status()).isEqualTo(504);
        assertThat(problem.details().detail()).isEqualTo("UDM at " + nobody + " not reachable");
    }

    @Test
    void waitsForNoSilentPeerForEver() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var impatient = DemoFunction.start("--akalab.sbi.client.response-timeout=200ms")) {
            var udm = impatient
                    .getBean(SbiClientFactory.class)
                    .create(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "UDM");
            var problem = problem(() -> udm.get(URI.create("/x"), Map.class));
            assertThat(problem.is(Cause.UPSTREAM_SERVER_ERROR)).isTrue();
            assertThat(problem.status()).isEqualTo(504);
        }
    }

    @Test
    void sendsManyRequestsAtOnceOverFewConnections() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 200; i++) {
                tasks.add(() -> peer.get(URI.create("/demo/v1/context"), Map.class)
                        .body()
                        .get("connection"));
            }
            var connections = new HashSet<Object>();
            for (var answer : threads.invokeAll(tasks)) {
                connections.add(answer.get());
            }
            assertThat(connections).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void outlivesARestartOfItsPeer() {
        var first = DemoFunction.start();
        var uri = DemoFunction.uri(first);
        var restarting = clients.create(uri, "UDM");
        restarting.get(URI.create("/demo/v1/context"), Map.class);
        first.close();
        try (var second = DemoFunction.start("--server.port=" + uri.getPort())) {
            assertThat(DemoFunction.uri(second)).isEqualTo(uri);
            assertThat(restarting
                            .get(URI.create("/demo/v1/context"), Map.class)
                            .body()
                            .isEmpty())
                    .isFalse();
            assertThat(restarting
                            .post(URI.create("/demo/v1/authentications"), INFO, 201, ConfirmationDataResponse.class)
                            .location())
                    .isNotNull();
        }
    }

    @Test
    void encodesWhatItPutsIntoAPath() {
        assertThat(SbiPath.of("/a/{supi}/b/{id}", "nai-a/b?c#d%ü", "x"))
                .isEqualTo(URI.create("/a/nai-a%2Fb%3Fc%23d%25%C3%BC/b/x"));
    }

    private static SbiProblem problem(Runnable request) {
        return catchThrowableOfType(SbiProblem.class, request::run);
    }

    private static UpstreamProblem upstream(Runnable request) {
        return catchThrowableOfType(UpstreamProblem.class, request::run);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
