package io.akalab.ngap.element;

import java.util.List;

/** Names of the values of an enumeration that may have more of them than are known. */
final class IndexedNames {

    private static final String UNKNOWN = "value-";

    private IndexedNames() {}

    static String name(List<String> names, int value) {
        return value < names.size() ? names.get(value) : UNKNOWN + value;
    }

    static int parse(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index >= 0) {
            return index;
        }
        if (!name.startsWith(UNKNOWN)) {
            throw new IllegalArgumentException("no such value: " + name);
        }
        return Integer.parseInt(name.substring(UNKNOWN.length()));
    }
}
