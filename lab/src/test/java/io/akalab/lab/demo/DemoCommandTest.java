package io.akalab.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.CommandRun;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo with the three real functions in this process. */
class DemoCommandTest {

    @Test
    void registersAndShowsEveryKeyOnBothSides() {
        var run = CommandRun.of("demo", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        var report = JsonMapper.shared().readTree(run.out());
        assertThat(report.path("outcome").asString()).isEqualTo("registered");
        assertThat(strings(report.path("flow"), "message"))
                .containsSubsequence(
                        "Registration Request",
                        "POST /nausf-auth/v1/ue-authentications",
                        "Authentication Request",
                        "Authentication Response",
                        "Security Mode Command",
                        "Security Mode Complete",
                        "Registration Accept",
                        "Registration Complete");
        var rungs = report.path("ladder").path("rungs");
        assertThat(names(rungs, true))
                .containsExactly(
                        "K",
                        "MAC-A",
                        "RES",
                        "CK",
                        "IK",
                        "AK",
                        "AUTN",
                        "RES*",
                        "HRES*",
                        "K_AUSF",
                        "K_SEAF",
                        "K_AMF",
                        "K_NASenc",
                        "K_NASint",
                        "K_gNB",
                        "K_RRCenc",
                        "K_RRCint",
                        "K_UPenc",
                        "K_UPint",
                        "NH");
        assertThat(names(rungs, false))
                .containsExactly(
                        "NH of NCC 2",
                        "K_NG-RAN* from K_gNB",
                        "K_NG-RAN* from NH",
                        "K_NG-RAN* of an ng-eNB",
                        "K_AMF' idle",
                        "K_AMF' handover",
                        "K_N3IWF",
                        "K_TNGF",
                        "K_TIPSec",
                        "K_TNAP",
                        "K_ASME' idle",
                        "K_ASME' handover",
                        "K_AMF' from EPS, idle",
                        "K_AMF' from EPS, handover",
                        "SoR-MAC-I_AUSF",
                        "SoR-MAC-I_UE",
                        "UPU-MAC-I_AUSF",
                        "UPU-MAC-I_UE",
                        "K_AKMA",
                        "A-TID",
                        "K_AF");
        assertThat(rungs).allSatisfy(rung -> {
            assertThat(rung.path("agrees").asBoolean()).isTrue();
            assertThat(rung.path("holders").size()).isGreaterThan(1);
        });
    }

    @Test
    void showsTheKeysOfEapAkaPrimeOnBothSidesToo() {
        var run = CommandRun.of("demo", "--method", "eap-aka-prime", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        var report = JsonMapper.shared().readTree(run.out());
        assertThat(strings(report.path("flow"), "message"))
                .anyMatch(message -> message.endsWith("/eap-session"))
                .noneMatch(message -> message.endsWith("/5g-aka-confirmation"));
        var rungs = report.path("ladder").path("rungs");
        assertThat(StreamSupport.stream(rungs.spliterator(), false)
                        .map(rung -> rung.path("step").path("name").asString()))
                .containsSubsequence(
                        "AUTN", "CK'‖IK'", "MK", "K_encr", "K_aut", "K_re", "MSK", "EMSK", "K_AUSF", "K_SEAF", "K_AMF")
                .doesNotContain("RES*", "HRES*");
        assertThat(rungs).allSatisfy(rung -> {
            assertThat(rung.path("agrees").asBoolean()).isTrue();
            assertThat(rung.path("holders").size()).isGreaterThan(1);
        });
    }

    @Test
    void refusesAMethodThatThereIsNot() {
        var run = CommandRun.of("demo", "--method", "eap-tls");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("5g-aka or eap-aka-prime");
    }

    @Test
    void printsOneLineAMessageAndATickAKey() {
        var run = CommandRun.of("demo");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^ +UE → AMF +N1/N2 +Registration Request .*suci-0-999-70-0-0-0-0000000001")
                .containsPattern("(?m)^ AMF → AUSF +SBI +POST /nausf-auth/v1/ue-authentications ")
                .containsPattern("(?m)^AUSF → UDM +SBI +POST /nudm-ueau/v1/.*/security-information/generate-auth-data ")
                .containsPattern("(?m)^ AMF → UDM +SBI +PUT /nudm-uecm/v1/.*/registrations/amf-3gpp-access ")
                .containsPattern("(?m)^ AMF → UDM +SBI +POST /nudm-sdm/v2/.*/sdm-subscriptions ")
                .contains("✓ K_AMF     UE ", "✓ every key agrees on all sides")
                .contains("── NAS" + System.lineSeparator(), "── Non-3GPP access (not used in this run)")
                .doesNotContain("✗");
    }

    @Test
    void showsAConcealedSupi() {
        var run = CommandRun.of("demo", "--suci-profile", "A");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("POST /nausf-auth/v1/ue-authentications .*suci-0-999-70-0-1-1-[0-9a-f]{90}")
                .contains("✓ every key agrees on all sides");
    }

    private static List<String> names(JsonNode rungs, boolean used) {
        return StreamSupport.stream(rungs.spliterator(), false)
                .filter(rung -> rung.path("used").asBoolean() == used)
                .map(rung -> rung.path("step").path("name").asString())
                .toList();
    }

    private static Iterable<String> strings(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(member).asString())
                .toList();
    }
}
