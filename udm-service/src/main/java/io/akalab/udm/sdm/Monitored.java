package io.akalab.udm.sdm;

import java.util.List;
import java.util.Optional;

/** The resources that a subscription is for. */
final class Monitored {

    private Monitored() {}

    /**
     * The URI of a resource among those that are monitored, as the subscriber wrote it: absolute or not, with the SUPI or the
     * GPSI, or of the subscriber as a whole.
     */
    static Optional<String> find(List<String> uris, String supi, String resource) {
        return uris.stream()
                .filter(uri ->
                        lastSegment(uri).equals(resource) || lastSegment(uri).equals(supi))
                .findFirst();
    }

    static boolean has(List<String> uris, String supi, String resource) {
        return find(uris, supi, resource).isPresent();
    }

    private static String lastSegment(String uri) {
        int query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
