package io.akalab.sbi.overload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The parameters of a header that is written as {@code Name: value; Name: value}. */
final class HeaderParameters {

    private final Map<String, String> values;

    private HeaderParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the first of the values that a header may list; what has no name is left out. */
    static HeaderParameters parse(String header) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var parameter : parts(header)) {
            int colon = parameter.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        parameter.substring(0, colon).strip(),
                        unquoted(parameter.substring(colon + 1).strip()));
            }
        }
        return new HeaderParameters(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** A number from 0 with its unit behind it, {@code 75s} or {@code 50%}; with or without. */
    OptionalInt number(String name, char unit) {
        var text = get(name);
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == unit) {
            end--;
        }
        if (end == 0 || end > 6 || !text.chars().limit(end).allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text, 0, end, 10));
    }

    /** The parameters but for those named, which in Lci and Oci are the scope. */
    String without(String... names) {
        var rest = new LinkedHashMap<>(values);
        for (var name : names) {
            rest.keySet().removeIf(name::equalsIgnoreCase);
        }
        return String.join(
                "; ",
                rest.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
    }

    private static Iterable<String> parts(String header) {
        var parts = new java.util.ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            var c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                parts.add(header.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(header.substring(start));
        return parts;
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
