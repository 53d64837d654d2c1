package io.akalab.udm.subscriptiondata;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.DurableTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscribers' own data in the database. A subscriber's data go with the subscriber. */
public final class SubscriptionDataStore {

    private static final String FIND = "SELECT d.name, d.document, d.changed_at FROM authentication_subscription s"
            + " LEFT JOIN subscription_data d ON d.supi = s.supi WHERE s.supi = ?";
    private static final String UPDATE =
            "UPDATE subscription_data SET document = ?, changed_at = ? WHERE supi = ? AND name = ?";
    private static final String INSERT = "INSERT INTO subscription_data (document, changed_at, supi, name)"
            + " SELECT CAST(? AS VARCHAR(131072)), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), supi, CAST(? AS VARCHAR(32))"
            + " FROM authentication_subscription WHERE supi = ?";

    private final JdbcClient jdbc;
    private final DurableTransactions transactions;
    private final Clock clock;

    public SubscriptionDataStore(JdbcClient jdbc, DurableTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The own data of a subscriber, all of them; empty if there is no such subscriber. */
    public Optional<Map<DataName, Document>> find(Supi supi) {
        var own = new EnumMap<DataName, Document>(DataName.class);
        int rows = jdbc.sql(FIND)
                .param(supi.value())
                .query((row, number) -> read(row, own))
                .list()
                .size();
        return rows == 0 ? Optional.empty() : Optional.of(own);
    }

    private static boolean read(ResultSet row, Map<DataName, Document> own) throws SQLException {
        var name = row.getString("name");
        if (name != null) {
            var document = new Document(
                    row.getString("document"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
            DataName.ofResource(name).ifPresent(known -> own.put(known, document));
        }
        return true;
    }

    /** Creates or replaces data other than GPSIs. */
    public PutDocument put(Supi supi, DataName name, String json) {
        return transactions.call(() -> write(supi, name, json));
    }

    /** Gives a subscriber GPSIs in place of those before; {@code json} is the same as an array. */
    public PutDocument putGpsis(Supi supi, List<String> gpsis, String json) {
        return transactions.call(() -> {
            var written = write(supi, DataName.GPSIS, json);
            if (written == PutDocument.UNKNOWN_SUBSCRIBER) {
                return written;
            }
            forgetGpsis(supi);
            for (var gpsi : gpsis) {
                jdbc.sql("INSERT INTO gpsi (gpsi, supi) VALUES (?, ?)")
                        .params(gpsi, supi.value())
                        .update();
            }
            return written;
        });
    }

    /** Whether a GPSI is another subscriber's. */
    public boolean isTaken(String gpsi, Supi by) {
        return supiOf(gpsi).filter(supi -> !supi.equals(by)).isPresent();
    }

    /** Deletes data, so that the profile's count again; false if there were none. */
    public boolean delete(Supi supi, DataName name) {
        return transactions.call(() -> {
            if (name == DataName.GPSIS) {
                forgetGpsis(supi);
            }
            return jdbc.sql("DELETE FROM subscription_data WHERE supi = ? AND name = ?")
                            .params(supi.value(), name.resource())
                            .update()
                    > 0;
        });
    }

    /** Whose a GPSI is. */
    public Optional<Supi> supiOf(String gpsi) {
        return jdbc.sql("SELECT supi FROM gpsi WHERE gpsi = ?")
                .param(gpsi)
                .query(String.class)
                .optional()
                .map(Supi::parse);
    }

    private void forgetGpsis(Supi supi) {
        jdbc.sql("DELETE FROM gpsi WHERE supi = ?").param(supi.value()).update();
    }

    private PutDocument write(Supi supi, DataName name, String json) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (jdbc.sql(UPDATE).params(json, now, supi.value(), name.resource()).update() > 0) {
            return PutDocument.REPLACED;
        }
        return jdbc.sql(INSERT).params(json, now, name.resource(), supi.value()).update() > 0
                ? PutDocument.CREATED
                : PutDocument.UNKNOWN_SUBSCRIBER;
    }
}
