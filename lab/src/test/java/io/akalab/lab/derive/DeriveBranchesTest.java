package io.akalab.lab.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.CommandRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of the calculator that no registration needs, on the ladder of {@link DeriveCommandTest}. */
class DeriveBranchesTest {

    private static final List<String> LADDER_01 = List.of(
            "derive",
            "--k=028375bba79180f79c89d268cfacf460",
            "--opc=502732cd591ef6229671722453a398c0",
            "--rand=c8701eadb1735057909fa7670becfe60",
            "--sqn=ffffffffffe0",
            "--plmn=460-00",
            "--supi=imsi-460007314238599",
            "--ul-count=1");

    private static final List<String> INPUTS = List.of(
            "--all",
            "--nh-hops=3",
            "--pci=652",
            "--arfcn=1193589",
            "--dl-count=7",
            "--sor-header=05",
            "--sor-data=0102",
            "--sor-counter=2",
            "--upu-data=0a0b",
            "--upu-counter=2",
            "--af-id=af.lab.example",
            "--ua-protocol=0100000001");

    @Test
    void makesEveryKeyOfAnotherImplementation() throws IOException {
        assertThat(derive(INPUTS)).containsAllEntriesOf(expected());
    }

    @ParameterizedTest
    @CsvSource({
        "--nh-hops=3,             --nh-hops=4,             K_NG-RAN* from NH",
        "--pci=652,               --pci=653,               K_NG-RAN* from K_gNB",
        "--arfcn=1193589,         --arfcn=1193588,         K_NG-RAN* of an ng-eNB",
        "--dl-count=7,            --dl-count=8,            K_AMF' handover",
        "--sor-header=05,         --sor-header=04,         SoR-MAC-I_AUSF",
        "--sor-data=0102,         --sor-data=0103,         SoR-MAC-I_AUSF",
        "--sor-counter=2,         --sor-counter=3,         SoR-MAC-I_UE",
        "--upu-data=0a0b,         --upu-data=0a0c,         UPU-MAC-I_AUSF",
        "--upu-counter=2,         --upu-counter=3,         UPU-MAC-I_UE",
        "--af-id=af.lab.example,  --af-id=ag.lab.example,  K_AF",
        "--ua-protocol=0100000001, --ua-protocol=0100000002, K_AF",
        "--all,                   --supi=imsi-460007314238598, A-TID"
    })
    void makesAnotherKeyOfAnotherInput(String input, String other, String key) throws IOException {
        var changed = new ArrayList<>(INPUTS);
        if (other.startsWith("--supi")) {
            var arguments = new ArrayList<>(LADDER_01);
            arguments.replaceAll(argument -> argument.startsWith("--supi") ? other : argument);
            arguments.addAll(INPUTS);
            assertThat(outputs(arguments).get(key)).isNotEqualTo(expected().get(key));
            return;
        }
        changed.replaceAll(argument -> argument.equals(input) ? other : argument);

        assertThat(derive(changed)).containsKey(key);
        assertThat(derive(changed).get(key)).isNotEqualTo(expected().get(key));
    }

    @Test
    void takesTheKasmeAndTheNhOfEpsThatAreGiven() throws IOException {
        var outputs = derive(Stream.concat(
                        INPUTS.stream(), Stream.of("--kasme=" + "ab".repeat(32), "--eps-nh=" + "cd".repeat(32)))
                .toList());

        assertThat(outputs.get("K_AMF' from EPS, idle")).isNotEqualTo(expected().get("K_AMF' from EPS, idle"));
        assertThat(outputs.get("K_AMF' from EPS, handover"))
                .isNotEqualTo(expected().get("K_AMF' from EPS, handover"));
    }

    @Test
    void staysWithTheCoreUnlessAsked() {
        assertThat(derive(List.of()).keySet())
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
    }

    @Test
    void makesTheKeysThatAnInputIsFor() {
        assertThat(derive(List.of("--af-id=x.example")).keySet())
                .contains("K_AKMA", "A-TID", "K_AF")
                .doesNotContain("K_TNGF", "SoR-MAC-I_AUSF");
        assertThat(derive(List.of("--with=sor,non-3gpp")).keySet())
                .contains("K_TNGF", "SoR-MAC-I_UE")
                .doesNotContain("K_AF");
    }

    @Test
    void showsTheInputsThatItChoseItself() {
        var arguments = new ArrayList<>(LADDER_01);
        arguments.add("--all");

        assertThat(CommandRun.of(arguments.toArray(String[]::new)).out())
                .contains("── AKMA: keys for applications", "61662e6578616d706c652e6f72670100000000")
                .contains("PCI                            0001  L0 0002")
                .contains("ARFCN-DL                       09a734  L1 0003");
    }

    @ParameterizedTest
    @CsvSource({
        "--with=handover,      '--with knows mobility, non-3gpp, eps, sor, upu, akma'",
        "--nh-hops=9,          --nh-hops is 1 to 8",
        "--pci=65536,          --pci is 0 to 65535",
        "--arfcn=16777216,     --arfcn is 0 to 16777215",
        "--sor-counter=0,      --sor-counter is 1 to 65535",
        "--upu-counter=65536,  --upu-counter is 1 to 65535",
        "--kasme=ab,           '--kasme has 32 octets, not 1'",
        "--eps-nh=zz,          --eps-nh is not",
        "--ua-protocol=01,     '--ua-protocol has 5 octets, not 1'"
    })
    void saysWhatIsWrongWithAnInput(String option, String message) {
        var arguments = new ArrayList<>(LADDER_01);
        arguments.add(option);
        var run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message);
        assertThat(run.out()).isEmpty();
    }

    private static Map<String, String> derive(List<String> more) {
        var arguments = new ArrayList<>(LADDER_01);
        arguments.addAll(more);
        return outputs(arguments);
    }

    private static Map<String, String> outputs(List<String> arguments) {
        arguments.add("--json");
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        var outputs = new LinkedHashMap<String, String>();
        JsonMapper.shared()
                .readTree(run.out())
                .forEach(step -> outputs.put(
                        step.path("name").asString(), step.path("output").asString()));
        return outputs;
    }

    private static Map<String, String> expected() throws IOException {
        try (var file = DeriveBranchesTest.class.getResourceAsStream("/branches.json")) {
            var expected = new LinkedHashMap<String, String>();
            JsonNode outputs =
                    JsonMapper.shared().readTree(Objects.requireNonNull(file)).get("outputs");
            outputs.propertyStream()
                    .forEach(output ->
                            expected.put(output.getKey(), output.getValue().asString()));
            return expected;
        }
    }
}
