package io.akalab.sbi.conditional;

import java.util.ArrayList;
import java.util.List;

/**
 * A strong entity tag (RFC 9110 clause 8.8.3): two representations that have the same one are the same octet by octet.
 *
 * @param opaque what stands between the quotes
 */
public record EntityTag(String opaque) {

    /** The value of an {@code ETag} header. */
    public String header() {
        return '"' + opaque + '"';
    }

    /** Whether {@code If-None-Match} names it or any; weak tags count, as RFC 9110 clause 13.1.2 wants it. */
    boolean isNamedWeakly(String header) {
        return matches(header, true);
    }

    /** Whether {@code If-Match} names it or any; weak tags do not count (RFC 9110 clause 13.1.1). */
    boolean isNamed(String header) {
        return matches(header, false);
    }

    private boolean matches(String header, boolean weakly) {
        return header.strip().equals("*")
                || tags(header).stream()
                        .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(header()::equals);
    }

    // A tag may contain a comma, so commas between quotes separate nothing.
    private static List<String> tags(String header) {
        var tags = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            var c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                tags.add(header.substring(start, i).strip());
                start = i + 1;
            }
        }
        tags.add(header.substring(start).strip());
        return tags;
    }
}
