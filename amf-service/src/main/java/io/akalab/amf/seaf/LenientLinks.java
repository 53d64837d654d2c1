package io.akalab.amf.seaf;

import io.akalab.openapi.common.Link;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Links of cores that spell relations in their own way, such as {@code 5G_AKA}; where there is one link it is the one. */
final class LenientLinks {

    private LenientLinks() {}

    /** Where the link of a relation leads, or of what comes next to it. */
    static Optional<String> href(Map<String, Link> links, String relation) {
        var exact = links.get(relation);
        if (exact != null) {
            return Optional.of(exact.href());
        }
        var similar = links.entrySet().stream()
                .filter(link -> plain(link.getKey()).equals(plain(relation)))
                .findFirst();
        return similar.or(() ->
                        links.entrySet().stream().filter(_ -> links.size() == 1).findFirst())
                .map(link -> link.getValue().href());
    }

    private static String plain(String relation) {
        return relation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
