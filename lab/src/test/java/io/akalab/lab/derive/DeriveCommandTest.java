package io.akalab.lab.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.CommandRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calculator on a whole ladder that an independent implementation made (CryptoMobile, see ladder-01 in
 * common-crypto's ladder vectors).
 */
class DeriveCommandTest {

    private static final List<String> LADDER_01 = List.of(
            "derive",
            "--k",
            "028375bba79180f79c89d268cfacf460",
            "--rand",
            "c8701eadb1735057909fa7670becfe60",
            "--plmn",
            "460-00",
            "--supi",
            "imsi-460007314238599",
            "--ul-count",
            "1");
    private static final String OP = "4749344bb07ecf8bef7c45a1af94fd9f";
    private static final String OPC = "502732cd591ef6229671722453a398c0";
    private static final String SQN = "ffffffffffe0";
    private static final String AUTN = "e827860b137680004faa65d6ea37f64b";

    @Test
    void climbsTheWholeLadderFromOpAndSqn() {
        var run = derive("--op", OP, "--sqn", SQN, "--with", "non-3gpp", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(outputs(run))
                .containsEntry("OPc", OPC)
                .containsEntry("AUTN", AUTN)
                .containsEntry("RES*", "acab62e501bfac36b783df2a03420550")
                .containsEntry("HRES*", "83f4037808d983b5eb490a8312753032")
                .containsEntry("K_AUSF", "2ed69769a752476f76ccc0e1a9dbf60fa31d4896a311c090470ca0553f32ee4f")
                .containsEntry("K_SEAF", "9b8d3b6bb99b0dfbc780b65fe4680d98e8eb1312cb986d31344acc36aeb0a82d")
                .containsEntry("K_AMF", "70a5d7fd9e9991c666fee4d30c4a2c4b0a5f7ed379f30cadc38a5da1dec6ad54")
                .containsEntry("K_NASenc", "deb7bc6feab4250f930488952c23529c")
                .containsEntry("K_NASint", "d7eef374f62c552d83beb2b483588408")
                .containsEntry("K_gNB", "133e96afb111dc921d8eff2078aef4237047e360371d8a5f426c16f9d291383c")
                .containsEntry("K_UPint", "3f8aa8ae41b6d45e89237218540ae2d2")
                .containsEntry("K_N3IWF", "816183ec01e769ec5c7716074f709975fce4b7498fb10865f4319e00e4625fd0")
                .containsEntry("NH", "2f8b583bcc0042b065516ab7cce9e23f09ec121e799b685b5ea58477c405ecc0");
    }

    @Test
    void takesSqnAndAmfOutOfAnAutn() {
        assertThat(outputs(derive("--opc", OPC, "--autn", AUTN, "--json")))
                .containsEntry("K_AMF", "70a5d7fd9e9991c666fee4d30c4a2c4b0a5f7ed379f30cadc38a5da1dec6ad54");
    }

    @Test
    void saysThatAnAutnIsOfAnotherKey() {
        var run = derive("--opc", "00" + OPC.substring(2), "--autn", AUTN);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("MAC failure: this AUTN was not made from this K, OPc and RAND");
    }

    @Test
    void showsEveryInputOfAKdf() {
        assertThat(derive("--opc", OPC, "--sqn", SQN).out())
                .contains("── Home and serving network", "K_SEAF    = 9b8d3b6b")
                .contains("TS 33.501 A.6, from K_AUSF")
                .contains("FC 6c")
                .contains("\"5G:mnc000.mcc460.3gppnetwork.org\"  L0 0020")
                .contains("\"460007314238599\"  L0 000f");
    }

    @ParameterizedTest
    @CsvSource({
        "--k,    00,            '--k has 16 octets, not 1'",
        "--k,    0x,            '--k is not an even number of hexadecimal digits'",
        "--rand, 00,            '--rand has 16 octets, not 1'",
        "--supi, 460007314,     'a SUPI begins with imsi- or nai-'",
        "--plmn, 46000,         'a PLMN is written MCC-MNC, such as 999-70'",
        "--nea,  16,            'an algorithm identity has 4 bits'"
    })
    void saysWhatIsWrongWithAnInput(String option, String value, String message) {
        var arguments = new ArrayList<>(LADDER_01);
        int at = arguments.indexOf(option);
        if (at >= 0) {
            arguments.set(at + 1, value);
        } else {
            arguments.addAll(List.of(option, value));
        }
        arguments.addAll(List.of("--opc", OPC, "--sqn", SQN));
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message);
        assertThat(run.out()).isEmpty();
    }

    private static CommandRun derive(String... more) {
        var arguments = new ArrayList<>(LADDER_01);
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static Map<String, String> outputs(CommandRun run) {
        var outputs = new HashMap<String, String>();
        JsonMapper.shared()
                .readTree(run.out())
                .forEach(step -> outputs.put(
                        step.path("name").asString(), step.path("output").asString()));
        return outputs;
    }
}
