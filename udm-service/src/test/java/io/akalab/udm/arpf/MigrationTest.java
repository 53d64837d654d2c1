package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.K;
import static io.akalab.udm.arpf.TestArpf.OPC;
import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.sqnOf;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.storage.StorageCipher.Place;
import io.akalab.udm.storage.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What earlier versions stored. */
class MigrationTest {

    private static final String INSERT = "INSERT INTO authentication_subscription (supi, authentication_method,"
            + " algorithm_id, k, opc, amf, ind_length, ind_offset, seq)"
            + " VALUES (?, '5G_AKA', 'milenage', ?, ?, '9001', 5, 0, 100)";

    @ParameterizedTest
    @EnumSource
    void goesOnWithASubscriberOfTheFirstVersion(TestDatabase.Kind kind) throws SQLException {
        var url = kind.newUrl();
        var user = kind == TestDatabase.Kind.H2 ? "sa" : "postgres";
        Flyway.configure().dataSource(url, user, "").target("1").load().migrate();
        insert(url, user);

        try (var database = TestDatabase.open(url)) {
            var arpf = new TestArpf(database, 4);
            var vector = arpf.vector(SUPI);

            assertThat(sqnOf(vector).seq(5)).isEqualTo(101);
            var autn = Autn.of(vector.autn());
            assertThat(autn.macA()).isEqualTo(TestArpf.MILENAGE.macA(vector.rand(), sqnOf(vector), autn.amf()));
            assertThat(arpf.subscriptions.find(SUPI).orElseThrow().algorithm())
                    .isEqualTo(AlgorithmSet.OfMilenage.USUAL);
            assertThat(arpf.subscriptions.put(subscription(SUPI, K, new Sqn(1), 5)))
                    .isInstanceOf(PutOutcome.SqnWouldRepeat.class);
        }
    }

    private static void insert(String url, String user) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, "");
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, SUPI.value());
            statement.setBytes(2, sealed(K, "k"));
            statement.setBytes(3, sealed(OPC, "opc"));
            statement.executeUpdate();
        }
    }

    private static byte[] sealed(String hex, String column) {
        return TestDatabase.cipher().seal(HexFormat.of().parseHex(hex), new Place(SUPI.value(), column));
    }
}
