package io.akalab.udm.storage;

import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is special about H2 in a file: when its commits reach it. */
final class H2Files {

    private H2Files() {}

    /**
     * Makes H2 hand every commit to the operating system at once, where the database is H2.
     *
     * @return whether a commit still has to be synchronised with the disk
     */
    static boolean writeThrough(JdbcTemplate jdbc) {
        var url = url(jdbc);
        if (!url.startsWith("jdbc:h2:") || url.startsWith("jdbc:h2:mem:")) {
            return false;
        }
        jdbc.execute("SET WRITE_DELAY 0");
        // H2 keeps replaced data for 45 s in case the disk is late. Ours is synchronised, and the file stays small.
        jdbc.execute("SET RETENTION_TIME 1000");
        return true;
    }

    private static String url(JdbcTemplate jdbc) {
        ConnectionCallback<String> url = connection ->
                Objects.requireNonNullElse(connection.getMetaData().getURL(), "");
        return Objects.requireNonNull(jdbc.execute(url));
    }
}
