package io.akalab.udm.storage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/** The database: the one that is set, else an embedded one in a file or in memory. */
final class DatabaseConnection implements JdbcConnectionDetails {

    private static final String URL = "spring.datasource.url";

    private final String url;
    private final @Nullable String username;
    private final @Nullable String password;

    private DatabaseConnection(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    static DatabaseConnection of(Environment environment, StorageProperties properties) {
        var configured = environment.getProperty(URL);
        if (configured != null) {
            return new DatabaseConnection(
                    configured,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
        return new DatabaseConnection(
                properties.ephemeral() ? inMemory(UUID.randomUUID().toString()) : inFile(properties), "sa", "");
    }

    /** A database of its own in this process, whatever else runs here. */
    static String inMemory(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String inFile(StorageProperties properties) {
        return "jdbc:h2:file:" + properties.dataDir().toAbsolutePath().resolve("udm") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Whether nothing of it outlives the process, so that a storage key need not either. */
    boolean isInMemory() {
        return url.startsWith("jdbc:h2:mem:");
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
