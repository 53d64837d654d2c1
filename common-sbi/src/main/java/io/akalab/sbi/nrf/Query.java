package io.akalab.sbi.nrf;

import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.Subscriber;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the NRF is asked for (TS 29.510 clause 6.2.3.2.3.1). Usually nobody in particular: one answer serves all subscribers then, and
 * whom an instance serves is looked at here. Only where it depends on a group, which the NRF alone can resolve, it is asked for
 * a SUPI or a routing indicator.
 */
record Query(Peer peer, @Nullable String supi, @Nullable String routingIndicator) {

    static Query all(Peer peer) {
        return new Query(peer, null, null);
    }

    static Query of(Peer peer, Subscriber subscriber) {
        return new Query(peer, subscriber.supi(), subscriber.routingIndicator());
    }

    URI uri(String requesterNfType, @Nullable String groupId) {
        var uri = new StringBuilder("/nnrf-disc/v1/nf-instances?target-nf-type=")
                .append(encoded(peer.nfType()))
                .append("&requester-nf-type=")
                .append(encoded(requesterNfType))
                .append("&service-names=")
                .append(encoded(peer.service()));
        append(uri, "group-id-list", groupId);
        append(uri, "supi", supi);
        append(uri, "routing-indicator", routingIndicator);
        return URI.create(uri.toString());
    }

    private static void append(StringBuilder uri, String parameter, @Nullable String value) {
        if (value != null) {
            uri.append('&').append(parameter).append('=').append(encoded(value));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Query[" + peer + ", redacted]";
    }
}
