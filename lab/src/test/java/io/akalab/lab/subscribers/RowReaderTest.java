package io.akalab.lab.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Plmn;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    /** TS 35.208 clause 4.3, test set 3. */
    private static final String K = "fec86ba6eb707ed08905757b1bb44b8f";

    private static final String OP = "dbc59adcb6f9a0ef735477b7fadf8374";
    private static final String OPC = "1006020f0a478bf6b699f15c062e42b3";

    private final RowReader reader = new RowReader(new Plmn("999", "70"), "5G_AKA");

    @Test
    void makesOpcFromOp() {
        var row = reader.read(row(Map.of(Column.K, K, Column.OP, OP)));

        assertThat(Objects.requireNonNull(row.subscription()).encOpcKey()).isEqualTo(OPC);
        assertThat(row.warnings()).anyMatch(text -> text.startsWith("k is known to everybody"));
        assertThat(Objects.requireNonNull(reader.again()
                                .read(row(Map.of(Column.K, K, Column.OP, OP)))
                                .subscription())
                        .encOpcKey())
                .isEqualTo(OPC);
    }

    @Test
    void wantsOpAndOpcToAgree() {
        assertThat(reader.read(row(Map.of(Column.K, K, Column.OP, OP, Column.OPC, OPC)))
                        .errors())
                .isEmpty();
        assertThat(reader.read(row(Map.of(Column.K, K, Column.OP, OP, Column.OPC, OP)))
                        .errors())
                .contains("opc is OP itself: OPc is made from OP and K");
    }

    @ParameterizedTest
    @CsvSource({
        "5G_AKA, 5G_AKA",
        "5g-aka, 5G_AKA",
        "EAP_AKA_PRIME, EAP_AKA_PRIME",
        "eap-aka-prime, EAP_AKA_PRIME",
        "EAP-AKA', EAP_AKA_PRIME",
    })
    void knowsMethodsByManyNames(String name, String method) {
        var row = reader.read(row(Map.of(Column.K, K, Column.OPC, OPC, Column.METHOD, name)));
        assertThat(Objects.requireNonNull(row.subscription()).authenticationMethod())
                .isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "METHOD, EAP-AKA, method",
        "METHOD, EAP_TLS, method",
        "ALGORITHM, comp128, algorithm",
        "SQN, 32, sqn",
        "SQN, ffffffffffff, sqn",
        "IND_LENGTH, 17, indlength",
        "AMF, 0000, amf",
        "TOPC, 00, topc",
        "R, 1 2 x, r",
    })
    void namesTheColumnThatIsWrong(Column column, String value, String name) {
        var row = reader.read(row(Map.of(Column.K, K, Column.OPC, OPC, column, value)));
        assertThat(row.errors()).anyMatch(error -> error.startsWith(name + " "));
    }

    @Test
    void warnsOfAnotherNetwork() {
        var values = row(Map.of(Column.K, K, Column.OPC, OPC, Column.SUPI, "310260000000001"));
        assertThat(reader.read(values).warnings()).contains("supi is of another network than 999-70");
    }

    @Test
    void comparesRowsWithThoseBefore() {
        var check = new CrossCheck(false);
        var first = subscription(Map.of(Column.K, K, Column.OPC, OPC));
        assertThat(check.error(7, first)).isEmpty();
        assertThat(check.warnings(7, first)).isEmpty();
        assertThat(check.error(8, first)).contains("supi is that of line 7");

        var sameK = subscription(Map.of(Column.SUPI, "999700000000002", Column.K, K, Column.OPC, OPC));
        assertThat(check.warnings(9, sameK)).containsExactly("k is that of another subscriber");
        assertThat(new CrossCheck(true).warnings(9, sameK)).isEmpty();
        var sameOpc = subscription(
                Map.of(Column.SUPI, "999700000000003", Column.K, "3c8b0d8b7f0c1d5b53a1f4c20d9f7e61", Column.OPC, OPC));
        assertThat(check.warnings(10, sameOpc))
                .containsExactly("opc is that of a subscriber with another k: is it the op of all?");
    }

    @Test
    void findsTheLineOfEveryRowThatWasSent() {
        var lines = new LineMap();
        for (long line : new long[] {2, 3, 5, 6, 7, 20}) {
            lines.sent(line);
        }
        assertThat(java.util.stream.LongStream.rangeClosed(1, 6).map(lines::line))
                .containsExactly(2L, 3L, 5L, 6L, 7L, 20L);
    }

    private io.akalab.openapi.provisioning.AuthenticationSubscription subscription(Map<Column, String> values) {
        return Objects.requireNonNull(reader.read(row(values)).subscription());
    }

    private static RawRow row(Map<Column, String> values) {
        var all = new EnumMap<Column, String>(Column.class);
        all.put(Column.SUPI, "999700000000001");
        all.putAll(values);
        return new RawRow(1, all);
    }
}
