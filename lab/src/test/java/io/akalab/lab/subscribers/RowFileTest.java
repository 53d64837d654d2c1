package io.akalab.lab.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people, spreadsheets and bad luck make them. */
class RowFileTest {

    private static final String K = "3c8b0d8b7f0c1d5b53a1f4c20d9f7e61";
    private static final String OPC = "91e4d9b0a7c85f2346be08d1c37f5a92";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imsi,ki,opc\n999700000000001,$K,$O\n",
                "IMSI;Ki;OPc\r\n999700000000001;$K;$O\r\n",
                "imsi\tKI\top-c\n999700000000001\t$K\t$O",
                "\ufeffsupi,key,opc\nimsi-999700000000001,$K,$O\n",
                "\n\n SUPI , K , OPC \n\n imsi-999700000000001 , \"$K\" , $O \n\n",
                "supi,k,opc\n=\"999700000000001\",'$K,$O\n",
                "supi,k,opc\nimsi-999700000000001,3c8b0d8b 7f0c1d5b 53a1f4c2 0d9f7e61,0x$O\n",
                "k,opc,\"imsi\"\n$K,$O,\"999700000000001\"\n",
                "supi,k,op,opType\n999700000000001,$K,$O,OPC\n",
                "supi,k,opc\n\"99970 0000000001\",$K,$O,,,\n",
                "[{\"supi\":\"imsi-999700000000001\",\"k\":\"$K\",\"opc\":\"$O\"}]",
                "{\"imsi\":\"999700000000001\",\"encPermanentKey\":\"$K\",\"encOpcKey\":\"$O\",\"x\":[]}\n",
                "\ufeff [ {\"ueId\":999700000000001,\"Ki\":\"$K\",\"opc\":\"$O\",\"sequenceNumber\":{\"difSign\":\"POSITIVE\"}} ]",
            })
    void readsTheSameFromAll(String text) throws IOException {
        var rows = read(text.replace("$K", K).replace("$O", OPC));

        assertThat(rows).hasSize(1);
        var row = new RowReader(null, "5G_AKA").read(rows.getFirst());
        assertThat(row.errors()).isEmpty();
        var subscription = java.util.Objects.requireNonNull(row.subscription());
        assertThat(subscription.supi()).isEqualTo("imsi-999700000000001");
        assertThat(subscription.encPermanentKey()).isEqualTo(K);
        assertThat(subscription.encOpcKey()).isEqualTo(OPC);
    }

    @Test
    void tellsLinesAcrossQuotesAndEmptyLines() throws IOException {
        var rows = read("supi,k\r\n1,\"a\nb\"\r\n\r\n2,c\n3,d");
        assertThat(rows).extracting(RawRow::line).containsExactly(2L, 5L, 6L);
        assertThat(read("[\n{\"supi\":\"1\"},\n\n{\"supi\":\"2\"}]"))
                .extracting(RawRow::line)
                .containsExactly(2L, 4L);
        assertThat(read("{\"supi\":\"1\"}\n\n{\"supi\":\"2\"}\n"))
                .extracting(RawRow::line)
                .containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "a,b\n1,2\n",
                "imsi,supi\n1,2\n",
                "supi,k\n1,\"never closed\n2,x\n",
                "[1]",
                "{\"supi\":",
                "[{\"supi\":\"1\"},",
                "[{\"supi\":\"1\"}{\"supi\":\"2\"}]",
            })
    void saysWhereAFileCannotBeRead(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Rows.UnreadableRows.class)
                .hasMessageMatching("line \\d+ .+")
                .hasMessageNotContaining("closed");
    }

    @Test
    void givesUpOnALineOfTenMegabytes() {
        assertThatThrownBy(() -> read("supi,k\n1,\"" + "x".repeat(10 << 20)))
                .isInstanceOf(Rows.UnreadableRows.class)
                .hasMessageStartingWith("line 2 ");
        assertThatThrownBy(() -> read("[{\"supi\":\"" + "x".repeat(10 << 20) + "\"}]"))
                .isInstanceOf(Rows.UnreadableRows.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.997E+14,$K,$O",
                "=cmd|' /C calc'!A0,$K,$O",
                "@SUM(1),$K,$O",
                "999700000000001\0,$K,$O",
                "999700000000001,$K\0,$O",
                "999700000000001,PIsNi38MHVtTofTCDZ9+YQ==,$O",
                "999700000000001,$K,$K",
                "999700000000001,00000000000000000000000000000000,$O",
                "999700000000001,$K",
                "999700000000001",
                ",$K,$O",
                "nonsense,$K,$O",
                "999700000000001,\u0663c8b0d8b7f0c1d5b53a1f4c20d9f7e6,$O",
            })
    void refusesRowsThatNoCardHas(String row) throws IOException {
        var text = row.replace("$K", K).replace("$O", OPC);
        var read = new RowReader(null, "5G_AKA")
                .read(read("supi,k,opc\n" + text + "\n").getFirst());

        assertThat(read.subscription()).isNull();
        assertThat(read.errors()).isNotEmpty().noneMatch(error -> error.contains(K) || error.contains("calc"));
    }

    /** Whatever is in a file, it is read to its end, or it is said where not, and no row becomes another. */
    @Test
    void endsWithEveryFile() throws IOException {
        var random = new Random(35208);
        var alphabet = "supi,k;opc\t\"'\r\n\0=[]{}:\\1234567890abcdefE+-é\ufeff ".toCharArray();
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "supi,k,opc\n" : "");
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            try {
                var reader = new RowReader(null, "5G_AKA");
                var lines = read(text.toString()).stream().map(RawRow::line).toList();
                assertThat(lines).isSorted().doesNotHaveDuplicates();
                assertThat(read(text.toString()))
                        .allSatisfy(row -> assertThat(reader.read(row)).isNotNull());
            } catch (Rows.UnreadableRows e) {
                assertThat(e).hasMessageStartingWith("line ");
            }
        }
    }

    private List<RawRow> read(String text) throws IOException {
        var file = directory.resolve("subscribers");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<RawRow>();
        try (var rows = new RowFile(file).open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }
}
