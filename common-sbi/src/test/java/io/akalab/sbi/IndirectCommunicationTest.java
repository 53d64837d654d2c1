package io.akalab.sbi;

import static io.akalab.sbi.ScriptedPeer.body;
import static io.akalab.sbi.ScriptedPeer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Through an SCP, without delegated discovery (TS 29.500 clause 6.10.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndirectCommunicationTest {

    private static final URI PRODUCER = URI.create("http://udm.example:7001");
    private static final URI THINGS = URI.create("/nx/v1/things?x=1");

    private ScriptedPeer scp;
    private ServletWebServerApplicationContext function;
    private SbiClient client;

    @BeforeAll
    void start() {
        scp = new ScriptedPeer();
        function = DemoFunction.start("--akalab.sbi.scp-uri=" + scp.uri() + "/scp");
        client = function.getBean(SbiClientFactory.class).create(PRODUCER, "UDM");
    }

    @AfterAll
    void stop() {
        function.close();
        scp.close();
    }

    @Test
    void asksTheScpAndNamesTheProducer() {
        scp.answering(_ -> body(200, "{}"));
        client.post(THINGS, Map.of("k", "v"), 200, Map.class);
        assertThat(scp.received()).singleElement().satisfies(came -> {
            assertThat(came.method()).isEqualTo("POST");
            assertThat(came.pathAndQuery()).isEqualTo("/scp/nx/v1/things?x=1");
            assertThat(came.headers()).containsEntry("3gpp-Sbi-Target-apiRoot", PRODUCER.toString());
            assertThat(came.body()).isEqualTo("{\"k\":\"v\"}");
        });
    }

    @Test
    void takesARelativeLocationForTheProducers() {
        scp.answering(_ -> status(201, "Location", "/nx/v1/things/7"));
        assertThat(client.create(THINGS, Map.of())).isEqualTo(PRODUCER.resolve("/nx/v1/things/7"));
    }

    @Test
    void takesARelativeLocationForThatOfTheProducerThatTheScpChose() {
        scp.answering(
                _ -> status(201, "Location", "/nx/v1/things/7", "3gpp-Sbi-Target-apiRoot", "http://udm2.example:7001"));
        assertThat(client.create(THINGS, Map.of())).isEqualTo(URI.create("http://udm2.example:7001/nx/v1/things/7"));
    }

    @Test
    void followsALinkThroughTheScpToo() {
        scp.answering(_ -> body(200, "{}"));
        client.put(URI.create("http://udm2.example/nx/v1/things/7"), Map.of(), 200, Map.class);
        assertThat(scp.received())
                .singleElement()
                .satisfies(came ->
                        assertThat(came.headers()).containsEntry("3gpp-Sbi-Target-apiRoot", "http://udm2.example"));
    }

    @Test
    void asksTheNrfDirectly() {
        try (var nrf = new ScriptedPeer()) {
            nrf.answering(_ -> body(200, "{}"));
            scp.answering(_ -> body(200, "{}"));
            var discovery = function.getBean(SbiClientFactory.class).create(nrf.uri(), "NRF");
            discovery.get(URI.create("/nnrf-disc/v1/nf-instances"), Map.class);
            assertThat(nrf.received())
                    .singleElement()
                    .satisfies(came -> assertThat(came.headers()).doesNotContainKey("3gpp-Sbi-Target-apiRoot"));
            assertThat(scp.received()).isEmpty();
        }
    }

    @Test
    void followsARedirectOfTheScpThroughItself() {
        scp.answering(came -> "http://udm2.example".equals(came.headers().get("3gpp-Sbi-Target-apiRoot"))
                ? body(200, "{}")
                : status(308, "Location", "http://udm2.example/nx/v1/things"));
        client.get(THINGS, Map.class);
        assertThat(scp.received()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void servesARequestThatStillNamesItsProducer(Protocol protocol) throws Exception {
        var uri = DemoFunction.uri(DemoFunction.shared()).resolve("/demo/v1/context");
        var headers = Map.of("3gpp-Sbi-Target-apiRoot", "http://somebody-else.example/prefix");
        assertThat(protocol.send("GET", uri, headers, "").status()).isEqualTo(200);
    }
}
