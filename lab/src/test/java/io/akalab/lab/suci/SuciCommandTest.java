package io.akalab.lab.suci;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools on the home network keys and SUCIs of TS 33.501 clause C.4. */
class SuciCommandTest {

    private static final String PRIVATE_A = "c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d";
    private static final String PUBLIC_A = "5a8d38864820197c3394b92613b20b91633cbd897119273bf8e4a6f4eec0a650";
    private static final String PRIVATE_B = "f1ab1074477ebcc7f554ea1c5fc368b1616730155e0041ac447d6301975fecda";
    private static final String PUBLIC_B = "0272da71976234ce833a6907425867b82e074d44ef907dfb4b3e21c1c2256ebcd1";

    /** Clauses C.4.3.1 and C.4.4.2, key 27. */
    private static final String SUCI_A = "suci-0-274-012-678-1-27-"
            + "b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87";

    private static final String SUCI_B = "suci-1-3gpp.com-0-2-27-"
            + "03759bb22c563d9f4a6b3c1419e543fc2f39d6823f02a9d71162b39399218b244bbe22d8b9f856a52ed381cd7eaf4cf2d525"
            + "3cddc61a0a7882eb";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "A, " + PUBLIC_A + ", " + PRIVATE_A + ", imsi-274012001002086, suci-0-274-012-17-1-9-",
        "B, " + PUBLIC_B + ", " + PRIVATE_B + ", imsi-274012001002086, suci-0-274-012-17-2-9-",
        "A, " + PUBLIC_A + ", " + PRIVATE_A + ", nai-alice@example.org, suci-1-example.org-17-1-9-",
        "B, " + PUBLIC_B + ", " + PRIVATE_B + ", nai-alice@example.org, suci-1-example.org-17-2-9-",
    })
    void revealsWhatItConceals(String profile, String publicKey, String privateKey, String supi, String beginning) {
        var concealed = conceal(profile, publicKey, supi);
        assertThat(concealed.exitCode()).as(concealed.err()).isZero();
        var lines = concealed.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(beginning);
        assertThat(lines.get(1)).isEqualTo("scheme output  " + lines.get(0).substring(beginning.length()));
        assertThat(conceal(profile, publicKey, supi).out()).isNotEqualTo(concealed.out());

        var revealed = deconceal(lines.getFirst(), "--private-key", privateKey);
        assertThat(revealed.exitCode()).as(revealed.err()).isZero();
        assertThat(revealed.out().strip()).isEqualTo(supi);
    }

    @Test
    void revealsPublishedSucis() {
        assertThat(deconceal(SUCI_A, "--private-key", PRIVATE_A).out().strip()).isEqualTo("imsi-274012001002086");
        assertThat(deconceal(SUCI_B, "--private-key", PRIVATE_B).out().strip())
                .isEqualTo("nai-verylongusername1@3gpp.com");
        assertThat(deconceal("suci-0-999-70-0-0-0-0000000001").out().strip()).isEqualTo("imsi-999700000000001");
    }

    /** The intermediate figures of clause C.4.3.1. */
    @Test
    void showsEveryStepWhereAskedTo() {
        var run = deconceal(SUCI_A, "--private-key", PRIVATE_A, "--verbose");
        assertThat(run.out())
                .contains("with the keys of this one SUCI in clear")
                .contains("b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457d")
                .contains("Z         = 028ddf890ec83cdf163947ce45f6ec1a0e3070ea5fe57e2b1f05139f3e82422a")
                .contains("EK        = 2ba342cabd2b3b1e5e4e890da11b65f6")
                .contains("ICB       = e2622cb0cdd08204e721c8ea9b95a7c6")
                .contains("MK        = d9846966fb7cf5fcf11266c5957dea60b83fff2b7c940690a4bfe57b1eb52bd2")
                .contains("MAC-tag   = cddd9e730ef3fa87")
                .contains("M         = 00012080f6")
                .endsWith("imsi-274012001002086" + System.lineSeparator())
                .doesNotContain(PRIVATE_A);
        assertThat(deconceal(SUCI_A, "--private-key", PRIVATE_A).out()).doesNotContain("028ddf89");
    }

    @Test
    void showsTheStepsOfAConcealmentWhereAskedTo() {
        var out = conceal("B", PUBLIC_B, "imsi-274012001002086", "--verbose").out();
        var output = group(out, "scheme output  ([0-9a-f]+)");
        assertThat(out)
                .contains(PUBLIC_B)
                .containsPattern("SharedInfo1, ephemeral key +" + output.substring(0, 66))
                .contains("C         = " + output.substring(66, 76))
                .contains("MAC-tag   = " + output.substring(76));
        assertThat(List.of(group(out, "Z +=( [0-9a-f]{64})"), group(out, "EK +=( [0-9a-f]{32})")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    another key         | --private-key 10c9c67e861a5625a1db8f684123896d9b3506199d3df1968e07b6c8448bb147 |                | the tag is wrong
                    another key id      | --key-id 3                                                                     |                | the SUCI is made for key 27, and the key given is 3
                    another profile     | --profile B                                                                    |                | the SUCI is of another profile than key 27, which is of Profile B
                    a tag that changed  |                                                                                | a87 a86        | the tag is wrong
                    a low-order point   |                                                                                | b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457d 0000000000000000000000000000000000000000000000000000000000000000 | the ephemeral public key is no point of the curve, or one of low order
                    no ciphertext       |                                                                                | cb02352410 ''  | the scheme output is too short
                    an operator's scheme|                                                                                | -1-27- -c-27-  | scheme c is neither the null scheme nor Profile A or B
                    """)
    void saysWhyASuciIsRefused(String what, String options, String change, String message) {
        var suci =
                change == null ? SUCI_A : SUCI_A.replace(change.split(" ")[0], change.split(" ")[1].replace("''", ""));
        var arguments = new ArrayList<>(options == null ? List.of() : List.of(options.split(" ")));
        if (!arguments.contains("--private-key")) {
            arguments.addAll(List.of("--private-key", PRIVATE_A));
        }

        var run = deconceal(suci, arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    suci deconceal nothing                                                      | not a SUCI
                    suci deconceal suci-0-999-70-0-1-1-aabb                                     | the SUCI is concealed: --private-key
                    suci deconceal suci-0-999-70-0-1-1-aabb --private-key aabb                  | not a key of Profile A
                    suci deconceal suci-0-999-70-0-1-1-aabb --private-key-file nowhere          | nowhere cannot be read
                    suci conceal --profile A --public-key aabb --supi imsi-999700000000001      | not a key of Profile A
                    suci conceal --profile A --supi imsi-999700000000001                        | Error: Missing required argument
                    suci conceal --profile C --public-key aa --supi imsi-999700000000001        | Invalid value for option '--profile'
                    suci conceal --profile A --public-key PUBLIC --supi 999700000000001         | a SUPI begins with imsi- or nai-
                    suci conceal --profile A --public-key PUBLIC --supi imsi-310260000000001    | --supi is no subscriber of 999-70
                    suci conceal --profile A --public-key PUBLIC --supi imsi-999700000000001 --key-id 256 | a home network public key identifier is 1 to 255
                    suci conceal --profile A --public-key PUBLIC --supi imsi-999700000000001 --routing-indicator 12345 | a routing indicator has 1 to 4 digits
                    suci keygen --profile A --id 0                                              | a home network public key identifier is 1 to 255
                    """)
    void saysWhatIsWrongWithAnInput(String arguments, String message) {
        var run = CommandRun.of(arguments.replace("PUBLIC", PUBLIC_A).split(" +"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A, 1", "B, 2"})
    void makesAKeyThatWorksInEveryFormThatItPrints(String profile, String scheme) throws IOException {
        var run = CommandRun.of("suci", "keygen", "--profile", profile, "--id", "9");
        assertThat(run.exitCode()).as(run.err()).isZero();
        var privateKey = group(run.out(), "(?m)^private key +([0-9a-f]{64})$");
        var publicKey = group(run.out(), "(?m)^public key +([0-9a-f]{64,66})$");
        assertThat(run.out())
                .contains("/provisioning/v1/home-network-keys/9")
                .contains("{\"profile\":\"" + profile + "\",\"privateKey\":\"" + privateKey + "\"}")
                .contains("- id: 9")
                .contains("protectionScheme: " + scheme)
                .contains("homeNetworkPublicKey: '" + publicKey + "'")
                .contains("homeNetworkPublicKeyId: 9");

        var pem = Files.writeString(directory.resolve("key.pem"), run.out());
        var suci = conceal(profile, publicKey, "imsi-274012001002086")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        for (var source :
                List.of(List.of("--private-key", privateKey), List.of("--private-key-file", pem.toString()))) {
            assertThat(deconceal(suci, source.toArray(String[]::new)).out().strip())
                    .isEqualTo("imsi-274012001002086");
        }
    }

    private static CommandRun conceal(String profile, String publicKey, String supi, String... more) {
        var arguments = new ArrayList<>(List.of(
                "suci",
                "conceal",
                "--profile",
                profile,
                "--public-key",
                publicKey,
                "--supi",
                supi,
                "--plmn",
                "274-012",
                "--key-id",
                "9",
                "--routing-indicator",
                "17"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static CommandRun deconceal(String suci, String... more) {
        var arguments = new ArrayList<>(List.of("suci", "deconceal", suci));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static String group(String text, String regex) {
        var matcher = Pattern.compile(regex).matcher(text);
        assertThat(matcher.find()).as(regex + " in " + text).isTrue();
        return matcher.group(1);
    }
}
