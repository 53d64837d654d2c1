package io.akalab.ausf.sorprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.ausf.AusfApplication;
import io.akalab.ausf.kausf.Counter;
import io.akalab.ausf.kausf.KausfStore;
import io.akalab.crypto.identity.Supi;
import io.akalab.fakeudm.AuthenticatedUe;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.fakeudm.Http11;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.sorprotection.SorSecurityInfo;
import io.akalab.openapi.nausf.sorprotection.SteeringContainer;
import io.akalab.openapi.nausf.sorprotection.SteeringInfo;
import io.akalab.openapi.nausf.ueauthentication.DeregistrationInfo;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import java.net.URI;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Nausf_SoRProtection over real HTTP/2, with a UE that computes the MACs for itself. */
@SpringBootTest(
        classes = AusfApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=ausf")
@ExtendWith(OutputCaptureExtension.class)
class SorProtectionTest {

    private static final URI UE_SOR = path(FakeUdm.SUPI);
    private static final SteeringContainer LIST = SteeringContainer.of(List.of(
            new SteeringInfo(new PlmnId("999", "70"), List.of("NR")),
            new SteeringInfo(new PlmnId("310", "260"), List.of("UTRAN", "EUTRAN_IN_WBS1_MODE_ONLY")),
            new SteeringInfo(new PlmnId("001", "01"), null)));
    private static final String LIST_OCTETS = "99f9070800" + "130062e000" + "00f1100000";

    private static @Nullable ConfigurableApplicationContext udm;

    private final SbiClient ausf;
    private final KausfStore keys;
    private final URI apiRoot;
    private final Http11 http11;

    SorProtectionTest(@Autowired SbiClientFactory clients, @Autowired KausfStore keys, @LocalServerPort int port) {
        this.apiRoot = URI.create("http://127.0.0.1:" + port);
        this.http11 = new Http11(apiRoot);
        this.ausf = clients.create(apiRoot, "AUSF");
        this.keys = keys;
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
    void protectsAListThatTheUeBelievesAndAcknowledges() {
        var ue = AuthenticatedUe.authenticate(ausf);
        var protection = protect(SorInfo.of(LIST, true));
        assertThat(protection.counterSor()).isEqualTo("0001");
        assertThat(protection.sorMacIausf())
                .isEqualTo(ue.mac("77" + "0e" + "0001" + "0001" + "0002" + LIST_OCTETS + "000f"));
        assertThat(protection.sorXmacIue()).isEqualTo(ue.mac("78" + "01" + "0001" + "0001" + "0002"));
    }

    @Test
    void expectsNoAcknowledgementUnlessOneIsAskedFor() {
        var ue = AuthenticatedUe.authenticate(ausf);
        var protection = protect(SorInfo.of(LIST, false));
        assertThat(protection.sorMacIausf())
                .isEqualTo(ue.mac("77" + "06" + "0001" + "0001" + "0002" + LIST_OCTETS + "000f"));
        assertThat(protection.sorXmacIue()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, 0a", "false, 02"})
    void protectsASecuredPacket(boolean ack, String header) {
        var ue = AuthenticatedUe.authenticate(ausf);
        var packet = "c0ffee".repeat(10_000);
        var container = SteeringContainer.of(base64(packet));
        assertThat(protect(SorInfo.of(container, ack)).sorMacIausf())
                .isEqualTo(ue.mac("77" + header + "0001" + "0001" + "0002" + packet + "7530"));
    }

    @ParameterizedTest
    @CsvSource({"true, 08", "false, 00"})
    void protectsThatNoChangeIsNeeded(boolean ack, String header) {
        var ue = AuthenticatedUe.authenticate(ausf);
        assertThat(protect(SorInfo.of(null, ack)).sorMacIausf())
                .isEqualTo(ue.mac("77" + header + "0001" + "0001" + "0002"));
        assertThat(protect(SorInfo.of(SteeringContainer.of(List.of()), ack)).sorMacIausf())
                .isEqualTo(ue.mac("77" + header + "0001" + "0002" + "0002"));
    }

    /** What a UDM of a later release encoded, here with additional parameters. */
    @Test
    void protectsOctetsThatTheRequesterMade() {
        var ue = AuthenticatedUe.authenticate(ausf);
        var info = new SorInfo(LIST, true, base64("1e"), base64("0599f907080002"), null);
        assertThat(protect(info).sorMacIausf())
                .isEqualTo(ue.mac("77" + "1e" + "0001" + "0001" + "0002" + "0599f907080002" + "0007"));
    }

    @Test
    void takesTheRequestersHeaderOverAListOfItsOwn() {
        var ue = AuthenticatedUe.authenticate(ausf);
        assertThat(protect(new SorInfo(LIST, true, base64("2e"), null, null)).sorMacIausf())
                .isEqualTo(ue.mac("77" + "2e" + "0001" + "0001" + "0002" + LIST_OCTETS + "000f"));
    }

    @Test
    void countsFromOneAndNeverTwice() {
        AuthenticatedUe.authenticate(ausf);
        for (int i = 1; i <= 300; i++) {
            assertThat(protect(SorInfo.of(null, true)).counterSor()).isEqualTo("%04x".formatted(i));
        }
    }

    @Test
    void givesNoCounterTwiceToRequestsAtOnce() throws Exception {
        var ue = AuthenticatedUe.authenticate(ausf);
        Callable<SorSecurityInfo> request = () -> protect(SorInfo.of(null, true));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var protections = threads.invokeAll(Collections.nCopies(200, request)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(protections)
                    .extracting(SorSecurityInfo::counterSor)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj("%04x"::formatted)
                            .toList());
            assertThat(protections)
                    .allSatisfy(p -> assertThat(p.sorMacIausf())
                            .isEqualTo(ue.mac("77" + "08" + "0001" + p.counterSor() + "0002")));
        }
    }

    @Test
    void suspendsTheServiceWhenTheCounterWouldWrapUntilANewKey() {
        AuthenticatedUe.authenticate(ausf);
        var supi = Supi.parse(FakeUdm.SUPI);
        for (int i = 0; i < 0xFFFE; i++) {
            keys.protect(supi, Counter.SOR, (_, counter) -> counter);
        }
        assertThat(protect(SorInfo.of(null, true)).counterSor()).isEqualTo("ffff");
        for (int i = 0; i < 3; i++) {
            assertThat(problem(UE_SOR)).satisfies(p -> isProblem(p, 503, "COUNTER_WRAP"));
        }
        assertThat(keys.<Integer>protect(supi, Counter.UPU, (_, counter) -> counter))
                .isEqualTo(1);
        var ue = AuthenticatedUe.authenticate(ausf);
        var protection = protect(SorInfo.of(null, false));
        assertThat(protection.counterSor()).isEqualTo("0001");
        assertThat(protection.sorMacIausf()).isEqualTo(ue.mac("77" + "00" + "0001" + "0001" + "0002"));
    }

    @Test
    void forgetsTheKeyWhenTheSubscriberIsDeregistered() {
        AuthenticatedUe.authenticate(ausf);
        ausf.post(
                URI.create("/nausf-auth/v1/ue-authentications/deregister"),
                new DeregistrationInfo(FakeUdm.SUPI, null),
                204);
        assertThat(problem(UE_SOR)).satisfies(p -> isProblem(p, 404, "CONTEXT_NOT_FOUND"));
    }

    @Test
    void keepsTheKeyWhenTheResultIsDeleted() {
        var ue = AuthenticatedUe.authenticate(ausf);
        ausf.delete(ue.confirmation());
        assertThat(protect(SorInfo.of(null, false)).sorMacIausf())
                .isEqualTo(ue.mac("77" + "00" + "0001" + "0001" + "0002"));
        ausf.post(
                URI.create("/nausf-auth/v1/ue-authentications/deregister"),
                new DeregistrationInfo(FakeUdm.SUPI, null),
                204);
    }

    @Test
    void knowsNoSubscriberWhoWasNotAuthenticated() {
        assertThat(problem(path("imsi-999700000000002"))).satisfies(p -> isProblem(p, 404, "CONTEXT_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsi-1234", "suci-0-999-70-0-0-0-0000000001", "nai-a", "x"})
    void refusesWhatIsNoSupi(String supi) {
        assertThat(problem(path(supi))).satisfies(p -> isProblem(p, 400, "MANDATORY_IE_INCORRECT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                            | MANDATORY_IE_MISSING   | "/ackInd"
                    {"ackInd":"yes"}                                              | MANDATORY_IE_INCORRECT | "/ackInd"
                    {"ackInd":true,"sorHeader":"0"}                               | OPTIONAL_IE_INCORRECT  | "/sorHeader"
                    {"ackInd":true,"sorHeader":"CAg="}                            | OPTIONAL_IE_INCORRECT  | "/sorHeader"
                    {"ackInd":true,"sorHeader":"CQ=="}                            | OPTIONAL_IE_INCORRECT  | "/sorHeader"
                    {"ackInd":false,"sorHeader":"CA=="}                           | OPTIONAL_IE_INCORRECT  | "/sorHeader"
                    {"ackInd":true,"sorTransparentInfo":"AAAA"}                   | OPTIONAL_IE_INCORRECT  | "/sorHeader"
                    {"ackInd":true,"sorTransparentInfo":"AAA","sorHeader":"CA=="} | OPTIONAL_IE_INCORRECT  | "/sorTransparentInfo"
                    {"ackInd":true,"steeringContainer":""}                        | OPTIONAL_IE_INCORRECT  | "/steeringContainer"
                    {"ackInd":true,"steeringContainer":"AA-A"}                    | OPTIONAL_IE_INCORRECT  | "/steeringContainer"
                    {"ackInd":true,"steeringContainer":[{}]}                      | MANDATORY_IE_MISSING   | "/steeringContainer/0/plmnId"
                    {"ackInd":true,"steeringContainer":[{"plmnId":{"mcc":"1","mnc":"01"}}]}     | MANDATORY_IE_INCORRECT | "/steeringContainer/0/plmnId/mcc"
                    {"ackInd":true,"steeringContainer":[{"plmnId":{"mcc":"001","mnc":"01"},"accessTechList":["6G"]}]} | OPTIONAL_IE_INCORRECT | "/steeringContainer/0/accessTechList"
                    {"ackInd":                                                    | INVALID_MSG_FORMAT     | cause
                    """)
    void saysWhatIsWrongAndSpendsNoCounter(String body, String cause, String param) throws Exception {
        AuthenticatedUe.authenticate(ausf);
        var answer = http11.send("POST", UE_SOR.getPath(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"cause\":\"" + cause + "\"", param);
        assertThat(protect(SorInfo.of(null, false)).counterSor()).isEqualTo("0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "true", "[7]"})
    void refusesASteeringContainerThatIsNeitherAListNorAPacket(String container) throws Exception {
        AuthenticatedUe.authenticate(ausf);
        var answer = http11.send("POST", UE_SOR.getPath(), "{\"ackInd\":true,\"steeringContainer\":" + container + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalidParams", "/steeringContainer");
    }

    @Test
    void refusesMorePlmnsThanTheUeHasRoomFor() {
        AuthenticatedUe.authenticate(ausf);
        var entry = new SteeringInfo(new PlmnId("001", "01"), List.of("NR"));
        protect(SorInfo.of(SteeringContainer.of(Collections.nCopies(16, entry)), true));
        var tooMany = SorInfo.of(SteeringContainer.of(Collections.nCopies(17, entry)), true);
        assertThat(catchThrowableOfType(
                        UpstreamProblem.class, () -> ausf.post(UE_SOR, tooMany, 200, SorSecurityInfo.class)))
                .satisfies(p -> isProblem(p, 400, "OPTIONAL_IE_INCORRECT"));
    }

    @Test
    void writesNoIdentityAndNoMacIntoItsLog(CapturedOutput output) {
        AuthenticatedUe.authenticate(ausf);
        var protection = protect(SorInfo.of(LIST, true));
        problem(path("imsi-999700000000002"));
        assertThat(output.getAll()).doesNotContain("00000000", protection.sorMacIausf());
    }

    private SorSecurityInfo protect(SorInfo info) {
        return ausf.post(UE_SOR, info, 200, SorSecurityInfo.class).body();
    }

    private UpstreamProblem problem(URI uri) {
        return catchThrowableOfType(
                UpstreamProblem.class, () -> ausf.post(uri, SorInfo.of(null, true), 200, SorSecurityInfo.class));
    }

    private static void isProblem(UpstreamProblem problem, int status, String cause) {
        assertThat(problem.upstreamStatus()).isEqualTo(status);
        assertThat(problem.upstreamCause()).isEqualTo(cause);
    }

    private static URI path(String supi) {
        return URI.create("/nausf-sorprotection/v1/" + supi + "/ue-sor");
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
