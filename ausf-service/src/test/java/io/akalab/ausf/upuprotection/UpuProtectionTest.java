package io.akalab.ausf.upuprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.ausf.AusfApplication;
import io.akalab.ausf.kausf.Counter;
import io.akalab.ausf.kausf.KausfStore;
import io.akalab.crypto.identity.Supi;
import io.akalab.fakeudm.AuthenticatedUe;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.fakeudm.Http11;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nausf.upuprotection.UpuData;
import io.akalab.openapi.nausf.upuprotection.UpuInfo;
import io.akalab.openapi.nausf.upuprotection.UpuSecurityInfo;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import java.net.URI;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Nausf_UPUProtection over real HTTP/2, with a UE that computes the MACs for itself and the lab switch on. */
@SpringBootTest(
        classes = AusfApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=ausf", "akalab.lab.expose-keys=true"})
class UpuProtectionTest {

    private static final URI UE_UPU = path(FakeUdm.SUPI);
    private static final UpuInfo UPDATE = UpuInfo.of(
            List.of(
                    UpuData.ofPacket(base64("c0ffee")),
                    UpuData.ofNssai(List.of(new Snssai(1, null), new Snssai(255, "00ABcd"))),
                    UpuData.ofRoutingId("123")),
            true);
    private static final String UPDATE_OCTETS =
            "01" + "0003" + "c0ffee" + "02" + "0007" + "0101" + "04ff00abcd" + "04" + "0002" + "21f3";
    private static final UpuInfo SMALL = UpuInfo.of(List.of(UpuData.ofRoutingId("1")), true);
    private static final String SMALL_OCTETS = "04" + "0002" + "f1ff";

    private static @Nullable ConfigurableApplicationContext udm;

    private final SbiClient ausf;
    private final KausfStore keys;
    private final LabTrace trace;
    private final URI apiRoot;
    private final Http11 http11;

    UpuProtectionTest(
            @Autowired SbiClientFactory clients,
            @Autowired KausfStore keys,
            @Autowired LabTrace trace,
            @LocalServerPort int port) {
        this.apiRoot = URI.create("http://127.0.0.1:" + port);
        this.http11 = new Http11(apiRoot);
        this.ausf = clients.create(apiRoot, "AUSF");
        this.keys = keys;
        this.trace = trace;
    }

    @DynamicPropertySource
    static void udmUri(DynamicPropertyRegistry registry) {
        var running = FakeUdm.start();
        udm = running;
        registry.add("akalab.ausf.udm-uri", () -> FakeUdm.uri(running));
    }

    @AfterAll
    static void stopUdm() {
        if (udm != null) {
            udm.close();
        }
    }

    @Test
    void protectsAnUpdateThatTheUeBelievesAndAcknowledges() {
        var ue = AuthenticatedUe.authenticate(ausf);
        var protection = protect(UPDATE);
        assertThat(protection.counterUpu()).isEqualTo("0001");
        assertThat(protection.upuMacIausf()).isEqualTo(ue.mac("7b" + UPDATE_OCTETS + "0015" + "0001" + "0002"));
        assertThat(protection.upuXmacIue()).isEqualTo(ue.mac("7c" + "01" + "0001" + "0001" + "0002"));
    }

    @ParameterizedTest
    @CsvSource({"0, f0ff", "12, 21ff", "123, 21f3", "1234, 2143"})
    void writesARoutingIndicatorWithFillers(String digits, String octets) {
        var ue = AuthenticatedUe.authenticate(ausf);
        assertThat(protect(UpuInfo.of(List.of(UpuData.ofRoutingId(digits)), false))
                        .upuMacIausf())
                .isEqualTo(ue.mac("7b" + "040002" + octets + "0005" + "0001" + "0002"));
    }

    @Test
    void expectsNoAcknowledgementUnlessOneIsAskedFor() {
        AuthenticatedUe.authenticate(ausf);
        assertThat(protect(UpuInfo.of(SMALL.upuDataList(), false)).upuXmacIue()).isNull();
    }

    @Test
    void protectsOctetsThatTheRequesterMadeAndNoHeader() {
        var ue = AuthenticatedUe.authenticate(ausf);
        var info = new UpuInfo(List.of(), "02", true, null, base64("03000103"));
        assertThat(protect(info).upuMacIausf()).isEqualTo(ue.mac("7b" + "03000103" + "0004" + "0001" + "0002"));
    }

    @Test
    void givesNoCounterTwiceToRequestsAtOnce() throws Exception {
        var ue = AuthenticatedUe.authenticate(ausf);
        Callable<UpuSecurityInfo> request = () -> protect(SMALL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var protections = threads.invokeAll(Collections.nCopies(200, request)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(protections)
                    .extracting(UpuSecurityInfo::counterUpu)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj("%04x"::formatted)
                            .toList());
            assertThat(protections)
                    .allSatisfy(p -> assertThat(p.upuMacIausf())
                            .isEqualTo(ue.mac("7b" + SMALL_OCTETS + "0005" + p.counterUpu() + "0002")));
        }
    }

    @Test
    void suspendsTheServiceWhenTheCounterWouldWrapUntilANewKey() {
        AuthenticatedUe.authenticate(ausf);
        for (int i = 0; i < 0xFFFE; i++) {
            keys.protect(Supi.parse(FakeUdm.SUPI), Counter.UPU, (_, counter) -> counter);
        }
        assertThat(protect(SMALL).counterUpu()).isEqualTo("ffff");
        assertThat(problem(UE_UPU)).satisfies(p -> isProblem(p, 503, "COUNTER_WRAP"));
        var ue = AuthenticatedUe.authenticate(ausf);
        var protection = protect(SMALL);
        assertThat(protection.counterUpu()).isEqualTo("0001");
        assertThat(protection.upuMacIausf()).isEqualTo(ue.mac("7b" + SMALL_OCTETS + "0005" + "0001" + "0002"));
    }

    @Test
    void knowsNoSubscriberWhoWasNotAuthenticated() {
        assertThat(problem(path("nai-nobody@example.org"))).satisfies(p -> isProblem(p, 404, "CONTEXT_NOT_FOUND"));
        assertThat(problem(path("gci-1"))).satisfies(p -> isProblem(p, 400, "MANDATORY_IE_INCORRECT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                             | MANDATORY_IE_MISSING   | "/upuDataList"
                    {"upuDataList":[{"routingId":"1"}]}                            | MANDATORY_IE_MISSING   | "/upuAckInd"
                    {"upuAckInd":true,"upuDataList":[]}                            | MANDATORY_IE_INCORRECT | "/upuDataList"
                    {"upuAckInd":true,"upuDataList":[{}]}                          | MANDATORY_IE_INCORRECT | "/upuDataList/0"
                    {"upuAckInd":true,"upuDataList":[{"drei":true}]}               | MANDATORY_IE_INCORRECT | "/upuDataList/0"
                    {"upuAckInd":true,"upuDataList":[{"defaultConfNssai":[]}]}     | MANDATORY_IE_INCORRECT | "/upuDataList/0"
                    {"upuAckInd":true,"upuDataList":[{"routingId":"1"},{"routingId":"1","secPacket":"AAAA"}]} | MANDATORY_IE_INCORRECT | "/upuDataList/1"
                    {"upuAckInd":true,"upuDataList":[{"routingId":"12345"}]}       | OPTIONAL_IE_INCORRECT  | "/upuDataList/0/routingId"
                    {"upuAckInd":true,"upuDataList":[{"secPacket":"A"}]}           | OPTIONAL_IE_INCORRECT  | "/upuDataList/0/secPacket"
                    {"upuAckInd":true,"upuDataList":[{"defaultConfNssai":[{"sst":256}]}]} | MANDATORY_IE_INCORRECT | "/upuDataList/0/defaultConfNssai/0/sst"
                    {"upuAckInd":true,"upuDataList":[{"defaultConfNssai":[{"sst":1,"sd":"1"}]}]} | OPTIONAL_IE_INCORRECT | "/upuDataList/0/defaultConfNssai/0/sd"
                    {"upuAckInd":true,"upuDataList":[{"routingId":"1"}],"upuHeader":"2"} | OPTIONAL_IE_INCORRECT | "/upuHeader"
                    {"upuAckInd":true,"upuDataList":[],"upuTransparentInfo":""}    | OPTIONAL_IE_INCORRECT  | "/upuTransparentInfo"
                    """)
    void saysWhatIsWrongAndSpendsNoCounter(String body, String cause, String param) throws Exception {
        AuthenticatedUe.authenticate(ausf);
        var answer = http11.send("POST", UE_UPU.getPath(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"cause\":\"" + cause + "\"", param);
        assertThat(protect(SMALL).counterUpu()).isEqualTo("0001");
    }

    @Test
    void showsTheDerivationsToALab() {
        AuthenticatedUe.authenticate(ausf);
        var protection = protect(UPDATE);
        ausf.post(URI.create("/nausf-sorprotection/v1/" + FakeUdm.SUPI + "/ue-sor"), Map.of("ackInd", true), 200);
        var derived = trace.entries(entry -> FakeUdm.SUPI.equals(entry.supi())).stream()
                .map(entry -> entry.event())
                .filter(KeyDerived.class::isInstance)
                .map(KeyDerived.class::cast)
                .toList();
        assertThat(derived)
                .extracting(KeyDerived::key)
                .contains("UPU-MAC-I_AUSF", "UPU-MAC-I_UE", "SoR-MAC-I_AUSF", "SoR-MAC-I_UE");
        assertThat(derived)
                .filteredOn(d -> d.key().equals("UPU-MAC-I_AUSF"))
                .last()
                .extracting(KeyDerived::s, KeyDerived::output)
                .containsExactly("7b" + UPDATE_OCTETS + "0015" + "0001" + "0002", protection.upuMacIausf());
    }

    private UpuSecurityInfo protect(UpuInfo info) {
        return ausf.post(UE_UPU, info, 200, UpuSecurityInfo.class).body();
    }

    private UpstreamProblem problem(URI uri) {
        return catchThrowableOfType(UpstreamProblem.class, () -> ausf.post(uri, SMALL, 200, UpuSecurityInfo.class));
    }

    private static void isProblem(UpstreamProblem problem, int status, String cause) {
        assertThat(problem.upstreamStatus()).isEqualTo(status);
        assertThat(problem.upstreamCause()).isEqualTo(cause);
    }

    private static URI path(String supi) {
        return URI.create("/nausf-upuprotection/v1/" + supi + "/ue-upu");
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
