package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.storage.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The SQNs of a database of the first version after its migration: IND was a sum there. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqnMigrationTest {

    private static final String INSERT = "INSERT INTO authentication_subscription (supi, authentication_method,"
            + " algorithm_id, k, opc, amf, ind_length, ind_offset, seq) VALUES (?, '5G_AKA', 'milenage', ?, ?, '8000', ?, ?, ?)";

    private final String url;
    private final String user;

    SqnMigrationTest(TestDatabase.Kind kind) {
        url = kind.newUrl();
        user = kind == TestDatabase.Kind.H2 ? "sa" : "postgres";
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 64, 0", "5, 31, 1000, 7", "0, 0, 12, 0", "16, 65535, 4294967294, 65533", "5, 3, 8796093022207, 2"
    })
    void areWhatTheyWere(int indLength, int indOffset, long seq, int ind) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, "")) {
            Flyway.configure().dataSource(url, user, "").target("1").load().migrate();
            insert(connection, indLength, indOffset, seq);
            try (var database = TestDatabase.open(url)) {
                var migrated =
                        new TestArpf(database, 4).subscriptions.find(SUPI).orElseThrow();
                assertThat(migrated.sqn()).isEqualTo(new SqnState(SqnScheme.NON_TIME_BASED, indLength, seq, ind, 0));
                assertThat(migrated.sqn().last()).isEqualTo(Sqn.of(seq, ind, indLength));
            }
        }
    }

    private static void insert(Connection connection, int indLength, int indOffset, long seq) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, SUPI.value());
            statement.setBytes(2, new byte[44]);
            statement.setBytes(3, new byte[44]);
            statement.setInt(4, indLength);
            statement.setInt(5, indOffset);
            statement.setLong(6, seq);
            statement.executeUpdate();
        }
    }
}
