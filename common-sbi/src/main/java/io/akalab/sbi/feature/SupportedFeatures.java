package io.akalab.sbi.feature;

import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The optional features of an API that one side supports, as SupportedFeatures writes them (TS 29.571 clause 5.2.2): feature 1 is
 * the lowest bit of the last hexadecimal digit.
 */
public final class SupportedFeatures {

    private static final int HEX = 16;

    private final BigInteger bits;

    private SupportedFeatures(BigInteger bits) {
        this.bits = bits;
    }

    /** Those of the given numbers, from 1. */
    public static SupportedFeatures of(int... numbers) {
        var bits = BigInteger.ZERO;
        for (int number : numbers) {
            bits = bits.setBit(number - 1);
        }
        return new SupportedFeatures(bits);
    }

    /**
     * What is answered to a consumer (TS 29.500 clause 6.6.2): the features that both sides support, {@code 0} where there are
     * none; null where the consumer named none, which says that nothing is to be negotiated.
     *
     * @param requested SupportedFeatures of the request, hexadecimal digits; what is none names no feature
     */
    public @Nullable String negotiate(@Nullable String requested) {
        if (requested == null) {
            return null;
        }
        return bits.and(bits(requested)).toString(HEX);
    }

    /** Whether a feature is one of those that a peer named. */
    public static boolean includes(@Nullable String named, int number) {
        return named != null && bits(named).testBit(number - 1);
    }

    // Only a member of a body is validated before it gets here, a query parameter is not.
    private static BigInteger bits(String named) {
        return !named.isEmpty() && named.chars().allMatch(HexFormat::isHexDigit)
                ? new BigInteger(named, HEX)
                : BigInteger.ZERO;
    }
}
