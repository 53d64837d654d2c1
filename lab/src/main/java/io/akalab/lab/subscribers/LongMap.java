package io.akalab.lab.subscribers;

import org.jspecify.annotations.Nullable;

/** Numbers by numbers other than 0, in 16 octets each and twice as many while it is half full. */
final class LongMap {

    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    /** Puts a value where there is none yet; the one that is there already, else null. */
    @Nullable Long putIfAbsent(long key, long value) {
        if (3 * size >= 2 * keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        if (keys[slot] == key) {
            return values[slot];
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        return null;
    }

    private void grow() {
        var widerKeys = new long[2 * keys.length];
        var widerValues = new long[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(widerKeys, keys[i]);
                widerKeys[slot] = keys[i];
                widerValues[slot] = values[i];
            }
        }
        keys = widerKeys;
        values = widerValues;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
