package io.akalab.crypto.keys;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) for keys of one block at most and short inputs, on the platform's SHA-256. The platform's own
 * {@code Mac} takes half as long again, most of it to set a key that serves one message. One instance serves one thread at a
 * time; nothing of the key or the message stays in it.
 */
final class HmacSha256 {

    private static final int BLOCK = 64;
    private static final int LENGTH = 32;
    private static final long IPAD = 0x3636363636363636L;
    private static final long OPAD = 0x5C5C5C5C5C5C5C5CL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256 = Kdf.sha256();
    private final byte[] inner = new byte[BLOCK];
    private final byte[] outer = new byte[BLOCK + LENGTH];

    /**
     * The 32 octets of the MAC.
     *
     * @throws IllegalArgumentException if the key is longer than a block: no key of the hierarchy is
     */
    byte[] apply(byte[] key, byte[] message) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("a key of the KDF has " + BLOCK + " octets at most");
        }
        System.arraycopy(key, 0, inner, 0, key.length);
        try {
            pad();
            return mac(message);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 fills 32 octets", e);
        } finally {
            Arrays.fill(inner, (byte) 0);
            Arrays.fill(outer, (byte) 0);
        }
    }

    /** Makes K ⊕ ipad and K ⊕ opad of the key, which stands in {@code inner} with zeros behind it. */
    private void pad() {
        for (int at = 0; at < BLOCK; at += Long.BYTES) {
            long k = (long) LONGS.get(inner, at);
            LONGS.set(inner, at, k ^ IPAD);
            LONGS.set(outer, at, k ^ OPAD);
        }
    }

    /** H(K ⊕ opad ‖ H(K ⊕ ipad ‖ message)). */
    private byte[] mac(byte[] message) throws DigestException {
        sha256.update(inner);
        sha256.update(message);
        sha256.digest(outer, BLOCK, LENGTH);
        return sha256.digest(outer);
    }
}
