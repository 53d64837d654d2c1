package io.akalab.nas.element;

/**
 * The NAS key set identifier (TS 24.501 clause 9.11.3.32).
 *
 * @param mapped whether the context is mapped from EPS rather than native
 * @param value 0 to 6, or 7 where no key is available
 */
public record NgKsi(boolean mapped, int value) {

    /** No key is available, or the value is reserved. */
    public static final NgKsi NO_KEY = new NgKsi(false, 7);

    private static final int MAPPED = 8;

    public NgKsi {
        if (value >>> 3 != 0) {
            throw new IllegalArgumentException("an ngKSI has 3 bits");
        }
    }

    /** A native key set, 0 to 7. */
    public static NgKsi ofNative(int value) {
        return new NgKsi(false, value);
    }

    /** Reads the low half of an octet. */
    public static NgKsi ofNibble(int nibble) {
        return new NgKsi((nibble & MAPPED) != 0, nibble & 7);
    }

    /** The half octet. */
    public int nibble() {
        return mapped ? MAPPED | value : value;
    }

    /** Whether it names a key set at all. */
    public boolean namesKey() {
        return value != 7;
    }

    /** The native key set that follows, 0 after 6. */
    public NgKsi next() {
        return ofNative((value + 1) % 7);
    }
}
