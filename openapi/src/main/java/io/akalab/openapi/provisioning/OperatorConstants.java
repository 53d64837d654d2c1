package io.akalab.openapi.provisioning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator's own constants of Milenage (TS 35.206 clause 5.3): our addition to TS 29.505.
 *
 * @param r r1 to r5, rotations by 0 to 127 bits
 * @param c c1 to c5, 16 octets each in hex
 */
public record OperatorConstants(
        @Nullable List<@Nullable Integer> r, @Nullable List<@Nullable String> c) {

    /** All ten. */
    public static OperatorConstants of(List<Integer> r, List<String> c) {
        return new OperatorConstants(new ArrayList<>(r), new ArrayList<>(c));
    }
}
