package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of {@code authentication_subscription}; K, OPc and TOPc are sealed. */
record SubscriptionRow(Subscription subscription, SealedCredentials sealed) {

    static final String COLUMNS = "supi, authentication_method, algorithm_id, algorithm_parameters, k, opc, topc, amf,"
            + " ind_length, ind, seq, sqn_scheme, dif";

    static SubscriptionRow read(ResultSet row) throws SQLException {
        var method = row.getString("authentication_method");
        var subscription = new Subscription(
                Supi.parse(row.getString("supi")),
                AuthenticationMethod.ofWireName(method).orElseThrow(() -> new SQLException("unknown method " + method)),
                algorithm(row.getString("algorithm_id"), row.getString("algorithm_parameters")),
                Octets.ofHex(row.getString("amf")),
                sqn(row));
        return new SubscriptionRow(
                subscription,
                new SealedCredentials(Octets.wrap(row.getBytes("k")), octets(row, "opc"), octets(row, "topc")));
    }

    private static AlgorithmSet algorithm(String id, @Nullable String choices) throws SQLException {
        try {
            var set = AlgorithmSet.of(id, choices);
            if (set != null) {
                return set;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SQLException("malformed parameters of algorithm " + id, e);
        }
        throw new SQLException("unknown algorithm " + id);
    }

    private static @Nullable Octets octets(ResultSet row, String column) throws SQLException {
        var octets = row.getBytes(column);
        return octets == null ? null : Octets.wrap(octets);
    }

    private static SqnState sqn(ResultSet row) throws SQLException {
        var scheme = row.getString("sqn_scheme");
        return new SqnState(
                SqnScheme.ofWireName(scheme).orElseThrow(() -> new SQLException("unknown scheme " + scheme)),
                row.getInt("ind_length"),
                row.getLong("seq"),
                row.getInt("ind"),
                row.getLong("dif"));
    }

    Supi supi() {
        return subscription.supi();
    }

    SqnState sqn() {
        return subscription.sqn();
    }

    SubscriptionRow withSqn(SqnState sqn) {
        return new SubscriptionRow(subscription.withSqn(sqn), sealed);
    }
}
