package io.akalab.crypto.algorithms;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Octets read and written as big-endian words. */
final class Words {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Words() {}

    static int intAt(byte[] octets, int offset) {
        return (int) INTS.get(octets, offset);
    }

    static void setInt(byte[] octets, int offset, int value) {
        INTS.set(octets, offset, value);
    }

    static long longAt(byte[] octets, int offset) {
        return (long) LONGS.get(octets, offset);
    }

    /** The octets with zeros behind them up to whole words of {@code width} octets; the array itself where it has them. */
    static byte[] padded(byte[] octets, int width) {
        int length = (octets.length + width - 1) / width * width;
        return length == octets.length ? octets : Arrays.copyOf(octets, length);
    }
}
