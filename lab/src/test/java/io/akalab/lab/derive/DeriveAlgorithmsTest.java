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

/** The calculator with each algorithm and with EAP-AKA'. */
class DeriveAlgorithmsTest {

    // TS 35.233 clause 6.3, test set 1.
    private static final String K = "abababababababababababababababab";
    private static final String TOP = "5555555555555555555555555555555555555555555555555555555555555555";
    private static final String TOPC = "bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff";

    /** TS 35.233 clause 6.3; RES* by HMAC-SHA-256 of another implementation over its CK, IK and RES. */
    @Test
    void climbsFromTopOfTuak() {
        assertThat(outputs(derive("--algorithm=tuak --k=" + K + " --top=" + TOP + " --res-bits=32 --amf=ffff"
                        + " --rand=42424242424242424242424242424242 --sqn=111111111111")))
                .containsEntry("TOPc", TOPC)
                .containsEntry("MAC-A", "f9a54e6aeaa8618d")
                .containsEntry("RES", "657acd64")
                .containsEntry("CK", "d71a1e5c6caffe986a26f783e5c78be1")
                .containsEntry("IK", "be849fa2564f869aecee6f62d4337e72")
                .containsEntry("AK", "719f1e9b9054")
                .containsEntry("RES*", "5760536577c465d852aa7f3d6ef265af")
                .containsEntry("K_AUSF", "07f5c41785a6d894bb06721ca68988840a579f982d94de590e583b9640b08c89");
    }

    /** TS 35.233 clause 6.8: the TOPc of two iterations. */
    @Test
    void makesTopcOfALongKWithTwoIterations() {
        assertThat(outputs(
                        derive("--algorithm=tuak --k=1574ca56881d05c189c82880f789c9cd4244955f4426aa2b69c29f15770e5aa5"
                                + " --top=e59f6eb10ea406813f4991b0b9e02f181edf4c7e17b480f66d34da35ee88c95e --iterations=2"
                                + " --rand=c570aac68cde651fb1e3088322498bef --sqn=c89bb71f3a41")))
                .containsEntry("TOPc", "b04a66f26c62fcd6c82de22a179ab65506ecf47f56245cd149966cfa9cec7a51");
    }

    /** TS 35.208 set 1 with other constants: the definition in TS 35.206 with OpenSSL's AES-128. */
    @Test
    void climbsWithConstantsOfTheOperator() {
        assertThat(outputs(derive(
                        "--k=465b5ce8b199b49faa5f0a2ee238a6bc --op=cdc202d5123e20f62b6d676ac72cb318 --r=8,72,17,127,33"
                                + " --c=000102030405060708090a0b0c0d0e0f,80000000000000000000000000000001,"
                                + "ffffffffffffffffffffffffffffffff,0123456789abcdeffedcba9876543210,"
                                + "00000000000000000000000000000100"
                                + " --rand=23553cbe9637a89d218ae64dae47bf35 --sqn=ff9bb4d0b607 --amf=b9b9")))
                .containsEntry("AUTN", "9e98a88b34f3b9b966d9c6b7d96be4a8")
                .containsEntry("RES*", "a73e60d9b12075d435709719f2f97afd")
                .containsEntry("K_AUSF", "1f20fef0d9bd4810612fe99a62755633de3ca7a5d684316c6809fc16888a1642");
    }

    /** github flipk/pfk-milenage main.cc, as in {@code test_usim_xor.json} of common-crypto. */
    @Test
    void readsTheAutnOfATestUsim() {
        assertThat(outputs(derive("--algorithm=xor --k=000102030405060708090a0b0c0d0e0f"
                        + " --rand=34343434343434343434343434343434 --autn=37303132333d8000343536373030b233")))
                .containsEntry("RES", "34353637303132333c3d3e3f38393a3b")
                .containsEntry("CK", "353637303132333c3d3e3f38393a3b34");
    }

    /** The 5G case on TS 35.208 set 1 in {@code eap_aka_prime.json} of common-crypto, made with hostap. */
    @Test
    void climbsThroughEapAkaPrime() {
        var outputs = outputs(derive(
                "--method=eap-aka-prime --k=465b5ce8b199b49faa5f0a2ee238a6bc --opc=cd63cb71954a9f4e48a5994e37a02baf"
                        + " --rand=23553cbe9637a89d218ae64dae47bf35 --autn=55f328b43577b9b94a9ffac354dfafb3 --plmn=901-70"
                        + " --supi=imsi-901700000021309"));

        assertThat(outputs)
                .containsEntry("CK'‖IK'", "ffb0f7bbdcb3ec29610e689b246ca44dc8dc9dcc02267da4728cc8e36c664ad9")
                .containsEntry("K_encr", "5bc235fbd2bf2b04a7cb88ffe37608e9")
                .containsEntry("K_aut", "d4f400c0c84957153718060ec34f78348853e0203a976484420caa231ce7f0c8")
                .containsEntry("K_re", "8d238f347a3862d51e6e80120255bb62c1eaea72dab93e8c69997ecf06bda150")
                .containsEntry(
                        "MSK",
                        "e9189f01a93c3a34494de98b8e6b7166dc21758e8f776d1e44052167b20881d1"
                                + "35a7206c3f799acacd4eff1a32c8947551d4d6a68b0b0e0c950cd0c1cf61f06f")
                .containsEntry(
                        "EMSK",
                        "11100f0cf6e11cc34040dbeeb2df03cc01a6ca57fc357db60fe8a5b24c7f7546"
                                + "cefce41d860055705a2875141727cbd6473a3ba8da98ddd0eb98e88c2ab37686")
                .containsEntry("K_AUSF", "11100f0cf6e11cc34040dbeeb2df03cc01a6ca57fc357db60fe8a5b24c7f7546")
                .containsEntry("K_SEAF", "fecd0eac887fb0e0472b495b6aa7825a0a36fb19f5864a0db9c1d06793c9bca1")
                .doesNotContainKeys("RES*", "HRES*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --algorithm=comp128 --k=KEY                    | --algorithm is milenage, tuak or xor
            --k=KEY                                        | --opc or --op is missing
            --k=KEY --opc=KEY --op=KEY                     | --opc and --op exclude each other
            --k=KEYKEY --opc=KEY                           | --k has 16 octets, not 32
            --k=KEY --opc=KEY --topc=KEYKEY                | --topc has no meaning with --algorithm milenage
            --k=KEY --opc=KEY --r=1,2,3,4,5                | --r and --c go together and have five values each, with commas
            --k=KEY --opc=KEY --r=1,1,3,4,5 --c=KEY,KEY,KEY,KEY,KEY   | a pair of r and c stands twice
            --k=KEY --opc=KEY --r=1,128,3,4,5 --c=KEY,KEY,KEY,KEY,KEY | Milenage rotates by 0 to 127 bits
            --algorithm=tuak --k=KEY                       | --topc or --top is missing
            --algorithm=tuak --k=KEY --topc=KEYKEY --top=KEYKEY | --topc and --top exclude each other
            --algorithm=tuak --k=KE --topc=KEYKEY          | --k is not an even number of hexadecimal digits
            --algorithm=tuak --k=ab --topc=KEYKEY          | --k has 16 or 32 octets, not 1
            --algorithm=tuak --k=KEY --topc=KEY            | --topc has 32 octets, not 16
            --algorithm=tuak --k=KEY --opc=KEY             | --opc has no meaning with --algorithm tuak
            --algorithm=tuak --k=KEY --topc=KEYKEY --res-bits=256 | --res-bits is 32, 64 or 128
            --algorithm=tuak --k=KEY --topc=KEYKEY --iterations=0 | TUAK has 1 to 255 iterations
            --algorithm=xor --k=KEY --op=KEY               | --op has no meaning with --algorithm xor
            """)
    void saysWhatIsWrongWithACard(String card, String message) {
        var run = run(card.replace("KEY", K) + " --rand=" + K + " --sqn=000000000020");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysThatAnAutnIsOfAnotherTopc() {
        var run = run("--algorithm=tuak --k=" + K + " --topc=00" + TOPC.substring(2)
                + " --rand=42424242424242424242424242424242 --autn=608e0f8a8145fffff9a54e6aeaa8618d");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("MAC failure: this AUTN was not made from this K, TOPc and RAND");
    }

    private static CommandRun derive(String options) {
        var run = run(options + " --json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static CommandRun run(String options) {
        var arguments = new ArrayList<>(List.of("derive"));
        arguments.addAll(List.of(options.split(" +")));
        if (!options.contains("--supi")) {
            arguments.add("--supi=imsi-999700000000001");
        }
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
