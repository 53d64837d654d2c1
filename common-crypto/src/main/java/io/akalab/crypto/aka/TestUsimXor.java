package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.Arrays;

/**
 * The algorithm of the test USIM (TS 34.108 clause 8.1.2), which protects nothing: whoever sees RAND and CK has K. 5G takes its
 * outputs like those of any other algorithm (TS 33.501 clause 6.1.3). An instance belongs to one test USIM and may be shared by
 * threads. Closing wipes its copy of K, and every later use fails.
 */
public final class TestUsimXor implements AkaAlgorithm, AutoCloseable {

    /** The octets of RES unless a test asks for less. */
    public static final int DEFAULT_RES_LENGTH = 16;

    private static final int LENGTH = 16;
    private static final int AK_START = 3;

    private final byte[] k;
    private final int resLength;
    private volatile boolean closed;

    /** The functions of the test USIM that has {@code k} of 16 octets, which is copied, with the whole of XDOUT as RES. */
    public TestUsimXor(SubscriberKey k) {
        this(k, DEFAULT_RES_LENGTH);
    }

    /**
     * The same with a shorter RES.
     *
     * @param resLength 4 to 16 octets
     * @throws IllegalArgumentException if it is none, or K has another length than 16
     */
    public TestUsimXor(SubscriberKey k, int resLength) {
        if (k.length() != LENGTH) {
            throw new IllegalArgumentException("the test USIM has a K of 16 octets, not " + k.length());
        }
        if (resLength < 4 || resLength > LENGTH) {
            throw new IllegalArgumentException("RES has 4 to 16 octets, not " + resLength);
        }
        this.k = k.toArray();
        this.resLength = resLength;
    }

    @Override
    public AkaVector vector(Octets rand, Sqn sqn, Octets amf) {
        var xdout = xdout(rand);
        return new AkaVector(rand, sqn, amf, mac(xdout, sqn, amf), res(xdout), ck(xdout), ik(xdout), ak(xdout));
    }

    @Override
    public AkaResponse response(Octets rand) {
        var xdout = xdout(rand);
        return new AkaResponse(res(xdout), ck(xdout), ik(xdout), ak(xdout));
    }

    @Override
    public Octets macA(Octets rand, Sqn sqn, Octets amf) {
        return mac(xdout(rand), sqn, amf);
    }

    /** f1* is f1 (TS 34.108 clause 8.1.2.2). */
    @Override
    public Octets macS(Octets rand, Sqn sqnMs, Octets amfStar) {
        return mac(xdout(rand), sqnMs, amfStar);
    }

    /** f5* is f5 (TS 34.108 clause 8.1.2.2). */
    @Override
    public Octets akStar(Octets rand) {
        return ak(xdout(rand));
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(k, (byte) 0);
    }

    @Override
    public String toString() {
        return "TestUsimXor[redacted]";
    }

    /** Step 1: XDOUT = K ⊕ RAND. */
    private Octets xdout(Octets rand) {
        rand.requireLength("RAND", LENGTH);
        if (closed) {
            throw new IllegalStateException("TestUsimXor has been wiped");
        }
        return Octets.of(k).xor(rand);
    }

    /** Steps 3 and 4: the first 64 bits of XDOUT ⊕ CDOUT, CDOUT being SQN ‖ AMF. */
    private static Octets mac(Octets xdout, Sqn sqn, Octets amf) {
        return xdout.slice(0, 8).xor(sqn.octets().concat(amf.requireLength("AMF", 2)));
    }

    private Octets res(Octets xdout) {
        return xdout.slice(0, resLength);
    }

    /** Bits 8 to 127, then 0 to 7. */
    private static Ck ck(Octets xdout) {
        return Ck.of(rotated(xdout, 1));
    }

    /** Bits 16 to 127, then 0 to 15. */
    private static Ik ik(Octets xdout) {
        return Ik.of(rotated(xdout, 2));
    }

    /** Bits 24 to 71. */
    private static Octets ak(Octets xdout) {
        return xdout.slice(AK_START, Sqn.LENGTH);
    }

    private static byte[] rotated(Octets xdout, int octets) {
        return xdout.from(octets).concat(xdout.slice(0, octets)).toArray();
    }
}
