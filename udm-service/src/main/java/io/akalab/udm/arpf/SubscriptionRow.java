package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code authentication_subscription}; K and OPc are sealed. */
record SubscriptionRow(Subscription subscription, Octets sealedK, Octets sealedOpc) {

    static final String COLUMNS =
            "supi, authentication_method, algorithm_id, k, opc, amf, ind_length, ind, seq," + " sqn_scheme, dif";

    static SubscriptionRow read(ResultSet row) throws SQLException {
        var method = row.getString("authentication_method");
        var subscription = new Subscription(
                Supi.parse(row.getString("supi")),
                AuthenticationMethod.ofWireName(method).orElseThrow(() -> new SQLException("unknown method " + method)),
                row.getString("algorithm_id"),
                Octets.ofHex(row.getString("amf")),
                sqn(row));
        return new SubscriptionRow(subscription, Octets.wrap(row.getBytes("k")), Octets.wrap(row.getBytes("opc")));
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
        return new SubscriptionRow(subscription.withSqn(sqn), sealedK, sealedOpc);
    }
}
