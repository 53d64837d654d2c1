package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Supi;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A set of SUPIs that takes 8 octets each, and twice as many while it is half full: millions fit into a small heap. An IMSI
 * is its digits; a NAI is 63 bits of its digest, so that of a million of them two are taken for one with a chance of one to
 * ten million.
 */
public final class SupiSet {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long EMPTY = 0;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /** Adds one; false if it was there. */
    public boolean add(Supi supi) {
        if (2 * size >= slots.length) {
            grow();
        }
        boolean isNew = insert(slots, number(supi));
        size += isNew ? 1 : 0;
        return isNew;
    }

    public boolean contains(Supi supi) {
        long number = number(supi);
        return slots[slot(slots, number)] == number;
    }

    private void grow() {
        var wider = new long[2 * slots.length];
        Arrays.stream(slots).filter(number -> number != EMPTY).forEach(number -> insert(wider, number));
        slots = wider;
    }

    private static boolean insert(long[] slots, long number) {
        int slot = slot(slots, number);
        boolean isNew = slots[slot] == EMPTY;
        slots[slot] = number;
        return isNew;
    }

    /** Where the number is, or where it would go. */
    private static int slot(long[] slots, long number) {
        int mask = slots.length - 1;
        int slot = Long.hashCode(number * 0x9E3779B97F4A7C15L) & mask;
        while (slots[slot] != EMPTY && slots[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long number(Supi supi) {
        return switch (supi) {
            // The digit before keeps IMSIs of other lengths apart.
            case Imsi(var digits) -> Long.parseLong("1" + digits);
            case Nai nai -> digest(nai.value()) | Long.MIN_VALUE;
        };
    }

    private static long digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
