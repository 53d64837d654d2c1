package io.akalab.crypto.aka;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The block cipher alone: up to four independent AES-128 blocks under one key, each written and read as its high and its low
 * 64 bits. The blocks are lent with the cipher and wiped after use; the cipher keeps its last key schedule until the next.
 */
final class AesBlocks {

    static final int BLOCK = 16;

    private static final int BLOCKS = 4;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final Lender<AesBlocks> INSTANCES = new Lender<>(AesBlocks::new);

    private final Cipher cipher;
    private final byte[] blocks = new byte[BLOCKS * BLOCK];

    private AesBlocks() {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** Runs {@code use} with the cipher under {@code key}. */
    static <R> R with(byte[] key, Function<AesBlocks, R> use) {
        return INSTANCES.with(aes -> {
            aes.init(key);
            return aes.run(use);
        });
    }

    /** A cipher under {@code key} that is not lent to others. */
    static AesBlocks of(byte[] key) {
        var aes = new AesBlocks();
        aes.init(key);
        return aes;
    }

    /** Runs {@code use} under the key that is set, and wipes the blocks. */
    <R> R run(Function<AesBlocks, R> use) {
        try {
            return use.apply(this);
        } finally {
            Arrays.fill(blocks, (byte) 0);
        }
    }

    /** Puts the key schedule of a key of zeros in the place of the present one. */
    void forgetKey() {
        init(new byte[BLOCK]);
    }

    /** The 64 bits that stand at {@code offset}. */
    static long longAt(byte[] octets, int offset) {
        return (long) LONGS.get(octets, offset);
    }

    void set(int block, long high, long low) {
        LONGS.set(blocks, block * BLOCK, high);
        LONGS.set(blocks, block * BLOCK + Long.BYTES, low);
    }

    /** Fills a block with 16 octets. */
    void set(int block, Octets octets) {
        octets.copyTo(blocks, block * BLOCK);
    }

    long high(int block) {
        return longAt(blocks, block * BLOCK);
    }

    long low(int block) {
        return longAt(blocks, block * BLOCK + Long.BYTES);
    }

    void xor(int block, long high, long low) {
        set(block, high(block) ^ high, low(block) ^ low);
    }

    /** A copy of {@code length} octets of a block from {@code start}. */
    Octets octets(int block, int start, int length) {
        return Octets.of(blocks, block * BLOCK + start, length);
    }

    /** A copy of a whole block, which may be a key. */
    byte[] toArray(int block) {
        return Arrays.copyOfRange(blocks, block * BLOCK, (block + 1) * BLOCK);
    }

    /** Encrypts the first {@code count} blocks in place. */
    void encrypt(int count) {
        try {
            cipher.update(blocks, 0, count * BLOCK, blocks, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes every whole block", e);
        }
    }

    private void init(byte[] key) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes every key of 16 octets", e);
        }
    }
}
