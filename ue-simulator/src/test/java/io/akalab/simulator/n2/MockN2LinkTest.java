package io.akalab.simulator.n2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MockN2LinkTest {

    private static final String KEY = "ba7fe6336e3759c9dd2ff4484aec851529c0e40c74544b74328c9a4647301706";
    private static final Octets PDU = Octets.ofHex("7e0043");

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer amf = server();
    private int status = 200;
    private String answer = "{\"messages\":[]}";
    private final MockN2Link link =
            new MockN2Link(URI.create("http://127.0.0.1:" + amf.getAddress().getPort()));

    @BeforeEach
    void start() {
        amf.createContext("/", this::handle);
        amf.start();
    }

    @AfterEach
    void stop() {
        link.close();
        amf.stop(0);
    }

    @Test
    void opensAnAssociation() {
        status = 201;
        answer = "{\"amfUeNgapId\":42,\"messages\":[{\"type\":\"DownlinkNASTransport\",\"nasPdu\":\"7e005b01\"}]}";

        assertThat(link.open(9, PDU))
                .isEqualTo(
                        new N2Link.Opened(42, List.of(new N2Downlink.DownlinkNasTransport(Octets.ofHex("7e005b01")))));
        assertThat(requests)
                .containsExactly("POST /n2-mock/v1/ue-associations {\"ranUeNgapId\":9,\"nasPdu\":\"7e0043\"}");
    }

    @Test
    void sendsEveryUplinkMessageWithItsType() {
        link.send(42, new N2Uplink.UplinkNasTransport(PDU));
        link.send(42, new N2Uplink.InitialContextSetupResponse());
        link.send(42, new N2Uplink.InitialContextSetupFailure("radioNetwork/unspecified"));
        link.send(42, new N2Uplink.UeContextReleaseRequest("radioNetwork/user-inactivity"));
        link.send(42, new N2Uplink.UeContextReleaseComplete());

        var path = "POST /n2-mock/v1/ue-associations/42/messages ";
        assertThat(requests)
                .containsExactly(
                        path + "{\"type\":\"UplinkNASTransport\",\"nasPdu\":\"7e0043\"}",
                        path + "{\"type\":\"InitialContextSetupResponse\"}",
                        path + "{\"type\":\"InitialContextSetupFailure\",\"cause\":\"radioNetwork/unspecified\"}",
                        path + "{\"type\":\"UEContextReleaseRequest\",\"cause\":\"radioNetwork/user-inactivity\"}",
                        path + "{\"type\":\"UEContextReleaseComplete\"}");
    }

    @Test
    void readsAContextSetup() {
        answer = "{\"messages\":[{\"type\":\"InitialContextSetupRequest\",\"securityKey\":\"" + KEY + "\","
                + "\"ueSecurityCapabilities\":{\"nrEncryptionAlgorithms\":\"4000\","
                + "\"nrIntegrityProtectionAlgorithms\":\"e000\",\"eutraEncryptionAlgorithms\":\"0000\","
                + "\"eutraIntegrityProtectionAlgorithms\":\"0000\"},\"guami\":{\"plmnIdentity\":{\"mcc\":\"999\","
                + "\"mnc\":\"70\"},\"amfRegionId\":\"02\",\"amfSetId\":1,\"amfPointer\":0},"
                + "\"allowedNssai\":[{\"sst\":1}],\"nasPdu\":\"7e0043\"}]}";

        var messages = link.poll(42, Duration.ofMillis(20));

        assertThat(requests).containsExactly("GET /n2-mock/v1/ue-associations/42/messages?waitMs=20 ");
        var request = (N2Downlink.InitialContextSetupRequest) messages.getFirst();
        assertThat(request.securityKey().matches(Kgnb.of(Octets.ofHex(KEY).toArray())))
                .isTrue();
        assertThat(request.capabilities().hasNea(1)).isFalse();
        assertThat(request.capabilities().hasNea(2)).isTrue();
        assertThat(request.capabilities().hasNia(3)).isTrue();
        assertThat(request.nasPdu()).isEqualTo(PDU);
        assertThat(request.nh()).isNull();
        assertThat(request.toString()).doesNotContain(KEY);
    }

    @Test
    void tellsTheStatusAndTheCauseOfARefusal() {
        status = 404;
        answer = "{\"status\":404,\"cause\":\"CONTEXT_NOT_FOUND\",\"detail\":\"imsi-1\"}";

        assertThatThrownBy(() -> link.send(1, new N2Uplink.InitialContextSetupResponse()))
                .isInstanceOf(N2LinkException.class)
                .hasMessage("the AMF answers 404 CONTEXT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"messages\":[{\"type\":\"Paging\"}]}",
                "{\"messages\":[{\"type\":\"DownlinkNASTransport\",\"nasPdu\":\"7e0\"}]}",
                "{\"messages\":[{\"type\":\"DownlinkNASTransport\"}]}",
                "{\"messages\":[{\"type\":\"InitialContextSetupRequest\",\"securityKey\":\"00\"}]}",
            })
    void refusesAnAnswerThatIsNone(String body) {
        answer = body;

        assertThatThrownBy(() -> link.poll(1, Duration.ZERO)).isInstanceOf(N2LinkException.class);
        assertThatThrownBy(() -> link.open(1, PDU)).isInstanceOf(N2LinkException.class);
    }

    @Test
    void failsWhenNobodyListens() {
        amf.stop(0);

        assertThatThrownBy(() -> link.open(1, PDU))
                .isInstanceOf(N2LinkException.class)
                .hasMessageContaining("does not answer");
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        var octets = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
