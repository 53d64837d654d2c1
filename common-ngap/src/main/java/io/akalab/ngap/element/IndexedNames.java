package io.akalab.ngap.element;

/** Names of the values of an enumeration that may have more of them than are known. */
final class IndexedNames {

    private static final String UNKNOWN = "value-";

    private IndexedNames() {}

    static String name(String[] names, int value) {
        return value < names.length ? names[value] : UNKNOWN + value;
    }

    static int parse(String[] names, String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        if (!name.startsWith(UNKNOWN)) {
            throw new IllegalArgumentException("no such value: " + name);
        }
        return Integer.parseInt(name.substring(UNKNOWN.length()));
    }
}
