package io.akalab.udm.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.akalab.crypto.seal.StorageKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A migrated database with everything of the storage on it, as a process would have it. */
public final class TestDatabase implements AutoCloseable {

    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final DurableTransactions transactions;
    private final GroupCommit groupCommit;
    private final ChangeNotices notices;

    private TestDatabase(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(url.startsWith("jdbc:h2:") ? "sa" : "postgres");
        config.setMaximumPoolSize(4);
        dataSource = new HikariDataSource(config);
        Flyway.configure().dataSource(dataSource).load().migrate();
        jdbc = new JdbcTemplate(dataSource);
        transactions = new DurableTransactions(new JdbcTransactionManager(dataSource), jdbc);
        groupCommit = new GroupCommit(transactions);
        notices = new ChangeNotices(new Details(url, config.getUsername()), jdbc);
    }

    private record Details(String url, String username) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    /** Which database a test runs on. */
    public enum Kind {
        H2,
        POSTGRESQL;

        /** The address of a new, empty database. */
        public String newUrl() {
            return switch (this) {
                case H2 -> DatabaseConnection.inMemory(UUID.randomUUID().toString());
                case POSTGRESQL -> Postgres.newUrl();
            };
        }
    }

    /** Opens a database, as one more process would. */
    public static TestDatabase open(String url) {
        return new TestDatabase(url);
    }

    /** The address of a database in a file. */
    public static String fileUrl(Path directory) {
        return "jdbc:h2:file:" + directory.toAbsolutePath().resolve("udm") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    public DurableTransactions transactions() {
        return transactions;
    }

    public GroupCommit groupCommit() {
        return groupCommit;
    }

    /** Not listening until it is started. */
    public ChangeNotices notices() {
        return notices;
    }

    /** A cipher under a key that is the same for every test. */
    public static StorageCipher cipher() {
        return cipher(KEY);
    }

    public static StorageCipher cipher(byte[] key) {
        return new StorageCipher(StorageKey.of(key), new SecureRandom());
    }

    @Override
    public void close() {
        notices.stop();
        groupCommit.close();
        dataSource.close();
    }

    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        static String newUrl() {
            var name = "udm_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
