package io.akalab.crypto;

import java.util.Objects;

/** What an object holds in a private field, to see that it is wiped: no method shows it, and none should. */
public final class PrivateField {

    private PrivateField() {}

    /** The array itself, not a copy. */
    public static <T> T of(Object owner, String field, Class<T> type) {
        try {
            var found = owner.getClass().getDeclaredField(field);
            found.setAccessible(true);
            return Objects.requireNonNull(type.cast(found.get(owner)), field);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
