package io.akalab.crypto.suci;

import io.akalab.crypto.Octets;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Optional;

/** Points of secp256r1 as octets (SEC 1 clauses 2.3.3 and 2.3.4). Everything here is public, so nothing is constant-time. */
final class P256 {

    static final int COMPRESSED_LENGTH = 33;
    static final int UNCOMPRESSED_LENGTH = 65;

    private static final int COORDINATE = 32;
    private static final int UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();
    private static final BigInteger P = ((ECFieldFp) CURVE.getCurve().getField()).getP();

    private P256() {}

    static ECParameterSpec parameters() {
        return CURVE;
    }

    static BigInteger order() {
        return CURVE.getOrder();
    }

    static ECPoint generator() {
        return CURVE.getGenerator();
    }

    /** Whether the octets have the form of a point, compressed or not. The hybrid forms are none. */
    static boolean hasForm(Octets point) {
        return (point.length() == COMPRESSED_LENGTH && (point.at(0) == 2 || point.at(0) == 3))
                || (point.length() == UNCOMPRESSED_LENGTH && point.at(0) == UNCOMPRESSED);
    }

    /** The compressed form of a point in either form. */
    static Octets compressed(Octets point) {
        if (point.length() == COMPRESSED_LENGTH) {
            return point;
        }
        var octets = point.slice(0, COMPRESSED_LENGTH).toArray();
        octets[0] = (byte) (2 | (point.at(UNCOMPRESSED_LENGTH - 1) & 1));
        return Octets.wrap(octets);
    }

    static Octets compressed(ECPoint point) {
        return compressed(uncompressed(point.getAffineX(), point.getAffineY()));
    }

    /** The uncompressed form of a point in either form; empty where no point has that x. */
    static Optional<Octets> uncompressed(Octets point) {
        return point.length() == UNCOMPRESSED_LENGTH
                ? Optional.of(point)
                : decoded(point).map(p -> uncompressed(p.getAffineX(), p.getAffineY()));
    }

    /** The point of an x and the parity of its y. P is 3 modulo 4, so a root is a power. */
    static Optional<ECPoint> decoded(Octets compressed) {
        var x = new BigInteger(1, compressed.from(1).toArray());
        if (x.compareTo(P) >= 0) {
            return Optional.empty();
        }
        var curve = CURVE.getCurve();
        var square = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(P);
        var root = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        if (!root.multiply(root).mod(P).equals(square)) {
            return Optional.empty();
        }
        boolean odd = (compressed.at(0) & 1) == 1;
        return Optional.of(new ECPoint(x, root.testBit(0) == odd ? root : P.subtract(root)));
    }

    /** The x of the sum of a point and the generator, whose x differ. */
    static BigInteger xOfSumWithGenerator(ECPoint point) {
        var g = CURVE.getGenerator();
        var slope = point.getAffineY()
                .subtract(g.getAffineY())
                .multiply(point.getAffineX().subtract(g.getAffineX()).modInverse(P));
        return slope.multiply(slope)
                .subtract(point.getAffineX())
                .subtract(g.getAffineX())
                .mod(P);
    }

    /** A number in 32 octets. */
    static byte[] fixed(BigInteger number) {
        var octets = number.toByteArray();
        var fixed = new byte[COORDINATE];
        int length = Math.min(COORDINATE, octets.length);
        System.arraycopy(octets, octets.length - length, fixed, COORDINATE - length, length);
        Arrays.fill(octets, (byte) 0);
        return fixed;
    }

    private static Octets uncompressed(BigInteger x, BigInteger y) {
        return Octets.of((byte) UNCOMPRESSED).concat(Octets.wrap(fixed(x))).concat(Octets.wrap(fixed(y)));
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has secp256r1", e);
        }
    }
}
