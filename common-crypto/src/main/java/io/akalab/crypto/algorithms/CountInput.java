package io.akalab.crypto.algorithms;

import java.nio.ByteBuffer;

/**
 * What makes two uses of one key different (TS 33.501 clause D.2.1.1).
 *
 * @param count COUNT, 32 bits; a NAS COUNT has eight zero bits before its 24
 * @param bearer BEARER, 5 bits: 1 for NAS over 3GPP access, 2 for NAS over non-3GPP access
 * @param direction DIRECTION, 1 bit
 */
public record CountInput(int count, int bearer, Direction direction) {

    static final int LENGTH = 8;

    public CountInput {
        if (bearer >>> 5 != 0) {
            throw new IllegalArgumentException("BEARER has 5 bits");
        }
    }

    /** COUNT ‖ BEARER ‖ DIRECTION ‖ 0..0, 64 bits. */
    void writeTo(ByteBuffer target) {
        target.putInt(count).putInt(bearer << 27 | direction.bit() << 26);
    }
}
