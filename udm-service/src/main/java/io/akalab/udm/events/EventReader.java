package io.akalab.udm.events;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads results. */
final class EventReader {

    private static final String KNOWN = "SELECT COUNT(*) FROM authentication_subscription WHERE supi = ?";
    private static final String OF_ALL = "SELECT nf_instance_id, success, time_stamp, auth_type, serving_network_name"
            + " FROM authentication_event WHERE supi = ?";
    private static final String OF_NETWORK = OF_ALL + " AND serving_network_name = ?";
    private static final String LATEST = " ORDER BY time_stamp DESC LIMIT 1";

    private final JdbcTemplate jdbc;

    EventReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AuthenticationResult> latest(Supi supi, @Nullable ServingNetworkName snn) {
        var results = snn == null
                ? jdbc.query(OF_ALL + LATEST, (row, number) -> read(row), supi.value())
                : jdbc.query(OF_NETWORK, (row, number) -> read(row), supi.value(), snn.value());
        return results.stream().findFirst();
    }

    boolean knows(Supi supi) {
        var count = jdbc.queryForObject(KNOWN, Integer.class, supi.value());
        return count != null && count > 0;
    }

    private static AuthenticationResult read(ResultSet row) throws SQLException {
        return new AuthenticationResult(
                row.getString("nf_instance_id"),
                row.getBoolean("success"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getString("auth_type"),
                ServingNetworkName.parse(row.getString("serving_network_name")));
    }
}
