package io.akalab.lab.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Plmn;
import io.akalab.lab.CommandRun;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands against a real lab, whose switch for keys is on. */
class SubscribersCommandTest {

    private static final String K1 = "3c8b0d8b7f0c1d5b53a1f4c20d9f7e61";
    private static final String OPC1 = "91e4d9b0a7c85f2346be08d1c37f5a92";
    private static final String K2 = "b8206f0d3c7a4e91d5c4f2a7196e08b3";
    private static final String OPC2 = "04d7c6e19b3f8a520e67d1b9f2a35c48";
    private static final String FIRST = "imsi-999700000000001";

    private static Lab lab;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        lab = Lab.start(new LabSettings(Ports.free(), null, new Plmn("999", "70"), 1, 1));
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @BeforeEach
    void startOver() {
        assertThat(run("remove", "--first", "imsi-999700000000000", "--count", "1000000")
                        .exitCode())
                .isZero();
    }

    @Test
    void importsAFileAndRegistersWithIt() throws IOException {
        var file = file(
                "a.csv", "imsi,ki,opc", "999700000000001," + K1 + "," + OPC1, "999700000000002," + K2 + "," + OPC2);

        var run = run("import", file.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("imported: 2 new, 0 replaced, 0 unchanged, 0 refused");
        var registered = CommandRun.of(
                "ue",
                "register",
                "--supi",
                FIRST,
                "--k",
                K1,
                "--opc",
                OPC1,
                "--amf",
                lab.ports().amfUri().toString());
        assertThat(registered.out()).contains("1 of 1 registered");
        assertThat(run("list").out())
                .contains(FIRST + "  ")
                .contains("2 subscribers")
                .doesNotContain(K1);
    }

    @Test
    void importsNothingWhereARowIsRefused() throws IOException {
        var file = file(
                "a.csv",
                "supi;k;opc;amf",
                "999700000000001;" + K1 + ";" + OPC1 + ";8000",
                "999700000000002;" + K1.substring(1) + ";" + OPC2 + ";0000",
                "999700000000001;" + K2 + ";" + OPC2 + ";8000");

        var run = run("import", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("line 3: k has 32 hexadecimal digits, and here are 31, an odd number")
                .contains("amf has separation bit 0")
                .contains("line 4: supi is that of line 2")
                .contains("nothing was imported")
                .doesNotContain(K1.substring(1));
        assertThat(run("list").out()).contains("0 subscribers");
    }

    @Test
    void importsTheOthersAndWritesWhatIsRefused() throws IOException {
        run("add", "imsi-999700000000003", "--k", K1, "--opc", OPC1);
        var file = file(
                "a.csv",
                "supi,k,opc",
                "",
                FIRST + "," + K1 + "," + OPC1,
                "12345," + K2 + "," + OPC2,
                "imsi-999700000000003," + K2 + "," + OPC2,
                "\"imsi-999700000000002\",\"" + K2 + "\"," + OPC2);

        var run = run("import", file.toString(), "--skip-refused");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("imported: 2 new, 0 replaced, 0 unchanged, 2 refused");
        assertThat(run.err()).contains("line 4: supi").contains("line 5: supi is there already with other data");
        var refused = directory.resolve("a.csv.refused.csv");
        assertThat(Files.readString(refused))
                .contains("\n4,\"supi has 6 to 15 digits")
                .contains("\n5,supi is there already")
                .contains(K2)
                .doesNotContain(FIRST);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(refused)))
                .isEqualTo("rw-------");

        assertThat(run("import", refused.toString(), "--skip-refused", "--replace")
                        .out())
                .contains("imported: 0 new, 1 replaced, 0 unchanged, 1 refused");
    }

    @Test
    void exportsWhatAnImportTakesAgain() throws IOException {
        run("add", FIRST, "--k", K1, "--opc", OPC1, "--method", "eap-aka-prime", "--sqn", "000000001000");
        run("add", "imsi-999700000000002", "--k", K2, "--top", OPC1 + OPC2, "--algorithm", "tuak");
        run("add", "imsi-999700000000003", "--k", K2, "--algorithm", "xor", "--amf-field", "9001");
        run("add", "nai-lab@example.org", "--k", K2, "--opc", OPC2);

        for (var name : List.of("all.csv", "all.json")) {
            var file = directory.resolve(name);
            var run = run("export", file.toString(), "--with-keys");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err()).contains("exported: 4");
            assertThat(run("import", file.toString()).out()).contains("imported: 0 new, 0 replaced, 4 unchanged");
            startOver();
            run("remove", "nai-lab@example.org");
            assertThat(run("import", file.toString()).out()).contains("imported: 4 new");
            assertThat(run("list").out())
                    .contains(FIRST + "  EAP_AKA_PRIME  milenage  amf 8000  sqn 000000001000")
                    .contains("tuak")
                    .contains("amf 9001");
        }
        assertThat(run("remove", "nai-lab@example.org", "nai-lab@example.org").exitCode())
                .isEqualTo(1);
    }

    @Test
    void exportsNoKeysUnlessAsked() {
        run("add", FIRST, "--k", K1, "--opc", OPC1);

        var run = run("export");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(FIRST)
                .startsWith("supi,method,algorithm,k,")
                .doesNotContain(K1, OPC1);
    }

    @Test
    void addsAndRemovesARange() {
        var added = run("add", "--first", FIRST, "--count", "2500", "--k", K1, "--opc", OPC1);
        assertThat(added.out()).contains("imported: 2500 new");
        assertThat(added.err()).doesNotContain("warning");

        assertThat(run("list", "--first", "imsi-999700000000999", "--count", "3")
                        .out())
                .contains("imsi-999700000000999", "imsi-999700000001001", "3 subscribers");
        assertThat(run("remove", "--first", FIRST, "--count", "2400").out()).contains("removed: 2400");
        assertThat(run("list").out()).contains("100 subscribers");
    }

    @Test
    void givesEachAKeyOfItsOwnAndWritesThemDown() throws IOException {
        var keys = directory.resolve("keys.csv");

        var run = run("add", "--first", FIRST, "--count", "3", "--k-random", keys.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(keys)).hasSize(4).doesNotHaveDuplicates();
        assertThat(run("import", keys.toString()).out()).contains("3 unchanged");
        assertThat(run("add", "--first", FIRST, "--count", "3", "--k-random", keys.toString())
                        .err())
                .contains("is there already");
    }

    @Test
    void onlyChecksInADryRun() {
        var run = run("add", FIRST, "--k", K1, "--opc", OPC1, "--dry-run");

        assertThat(run.out()).contains("checked, nothing was imported: 1 new");
        assertThat(run("list").out()).contains("0 subscribers");
    }

    @Test
    void neverReplacesUnasked() {
        run("add", FIRST, "--k", K1, "--opc", OPC1);

        var refused = run("add", FIRST, "--k", K2, "--opc", OPC2);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("supi is there already with other data")
                .contains("nothing was imported");

        assertThat(run("add", FIRST, "--k", K2, "--opc", OPC2, "--replace").out())
                .contains("1 replaced");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "add imsi-999700000000001",
                "add imsi-999700000000001 --k 00 --k-random x",
                "add --count 5 --k 00",
                "add imsi-999999999999999 --count 2 --k 00",
                "remove",
                "remove imsi-999700000000001 --first imsi-999700000000001",
                "import no-such-file.csv",
                "export --ue-config ueransim",
                "list --count 3",
            })
    void refusesInputsThatAreWrong(String arguments) {
        var run = run(arguments.split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void tellsThatNoUdmAnswers() throws IOException {
        var file = file("a.csv", "imsi,k,opc", "999700000000001," + K1 + "," + OPC1);

        var run = CommandRun.of("subscribers", "import", file.toString(), "--udm", "http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nothing answers at http://127.0.0.1:1");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }

    static CommandRun run(String... arguments) {
        var all = new ArrayList<String>();
        all.add("subscribers");
        Stream.of(arguments).forEach(all::add);
        all.add("--udm");
        all.add(lab.ports().udmUri().toString());
        return CommandRun.of(all.toArray(String[]::new));
    }
}
