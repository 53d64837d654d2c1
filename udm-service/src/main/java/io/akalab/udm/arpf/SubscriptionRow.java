package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code authentication_subscription}; K and OPc are sealed. */
record SubscriptionRow(Subscription subscription, Octets sealedK, Octets sealedOpc) {

    static final String COLUMNS = "supi, authentication_method, algorithm_id, k, opc, amf, ind_length, ind_offset, seq";

    static SubscriptionRow read(ResultSet row) throws SQLException {
        var method = row.getString("authentication_method");
        var subscription = new Subscription(
                Supi.parse(row.getString("supi")),
                AuthenticationMethod.ofWireName(method).orElseThrow(() -> new SQLException("unknown method " + method)),
                row.getString("algorithm_id"),
                Octets.ofHex(row.getString("amf")),
                new SqnState(row.getInt("ind_length"), row.getInt("ind_offset"), row.getLong("seq")));
        return new SubscriptionRow(subscription, Octets.wrap(row.getBytes("k")), Octets.wrap(row.getBytes("opc")));
    }

    Supi supi() {
        return subscription.supi();
    }

    SqnState sqn() {
        return subscription.sqn();
    }

    SubscriptionRow withSeq(long seq) {
        return new SubscriptionRow(subscription.withSqn(sqn().withSeq(seq)), sealedK, sealedOpc);
    }
}
