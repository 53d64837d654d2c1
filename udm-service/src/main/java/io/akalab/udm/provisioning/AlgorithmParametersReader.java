package io.akalab.udm.provisioning;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.openapi.provisioning.OperatorConstants;
import io.akalab.openapi.provisioning.TuakProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what operators choose in Milenage and TUAK, and refuses what no 5G vector could be made with. */
final class AlgorithmParametersReader {

    /** Bits of MAC-A and MAC-S, for which AUTN and AUTS have room (TS 33.102 clause 6.3). */
    static final int TUAK_MAC_BITS = 64;

    /** Bits of CK and of IK. */
    static final int TUAK_KEY_BITS = 128;

    private static final int PAIRS = 5;
    private static final int C_OCTETS = 16;
    private static final Set<Integer> RES_BITS = Set.of(32, 64, 128);

    private final SubscriptionFaults faults;

    AlgorithmParametersReader(SubscriptionFaults faults) {
        this.faults = faults;
    }

    /** Absent means those of TS 35.206 clause 4.1, and those are given back where there is a fault. */
    MilenageConstants constants(@Nullable OperatorConstants wire) {
        if (wire == null) {
            return MilenageConstants.DEFAULT;
        }
        var r = five("/milenageConstants/r", wire.r());
        var c = five("/milenageConstants/c", wire.c());
        return r == null || c == null ? MilenageConstants.DEFAULT : constants(pairs(r, c));
    }

    private <T> @Nullable List<@Nullable T> five(String param, @Nullable List<@Nullable T> values) {
        if (values == null || values.size() != PAIRS) {
            faults.optional(param, "has five elements, one for each of OUT1 to OUT5 (TS 35.206 clause 4.1)");
            return null;
        }
        return values;
    }

    private List<Pair> pairs(List<@Nullable Integer> r, List<@Nullable String> c) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < PAIRS; i++) {
            var rotation = rotation(i, r.get(i));
            var constant = constant(i, c.get(i));
            if (rotation != null && constant != null) {
                pairs.add(Pair.of(rotation, constant));
            }
        }
        return pairs;
    }

    private @Nullable Integer rotation(int index, @Nullable Integer bits) {
        if (bits == null || bits < 0 || bits > 127) {
            faults.optional("/milenageConstants/r/" + index, "is 0 to 127 bits");
            return null;
        }
        return bits;
    }

    private @Nullable Octets constant(int index, @Nullable String hex) {
        var octets = hex == null ? null : HexText.octets(hex, C_OCTETS);
        if (octets == null) {
            faults.optional("/milenageConstants/c/" + index, "has 32 hexadecimal digits");
            return null;
        }
        return Octets.wrap(octets);
    }

    private MilenageConstants constants(List<Pair> pairs) {
        if (pairs.size() != PAIRS) {
            return MilenageConstants.DEFAULT;
        }
        if (Set.copyOf(pairs).size() != PAIRS) {
            faults.optional(
                    "/milenageConstants",
                    "has a pair of r and c twice, so that two functions would give the same (TS 35.206 clause 5.3)");
            return MilenageConstants.DEFAULT;
        }
        return new MilenageConstants(pairs.get(0), pairs.get(1), pairs.get(2), pairs.get(3), pairs.get(4));
    }

    /** Absent members mean one iteration and a RES of 64 bits, and those are given back where there is a fault. */
    TuakParameters tuak(@Nullable TuakProfile wire) {
        if (wire == null) {
            return TuakParameters.DEFAULT;
        }
        requireBits("macLength", wire.macLength(), TUAK_MAC_BITS, "AUTN and AUTS have no room for more");
        requireBits("ckLength", wire.ckLength(), TUAK_KEY_BITS, "5G derives its keys from a CK of 128 bits");
        requireBits("ikLength", wire.ikLength(), TUAK_KEY_BITS, "5G derives its keys from an IK of 128 bits");
        return new TuakParameters(iterations(wire.iterations()), resLength(wire.resLength()));
    }

    private void requireBits(String member, @Nullable Integer bits, int only, String why) {
        if (bits != null && bits != only) {
            faults.optional("/tuakParameters/" + member, "is " + only + " bits: " + why);
        }
    }

    private int iterations(@Nullable Integer iterations) {
        int wanted = Objects.requireNonNullElse(iterations, TuakParameters.DEFAULT.iterations());
        if (wanted < 1 || wanted > 255) {
            faults.optional("/tuakParameters/iterations", "is 1 to 255");
            return TuakParameters.DEFAULT.iterations();
        }
        return wanted;
    }

    private int resLength(@Nullable Integer bits) {
        if (bits == null) {
            return TuakParameters.DEFAULT.resLength();
        }
        if (!RES_BITS.contains(bits)) {
            faults.optional(
                    "/tuakParameters/resLength",
                    "is 32, 64 or 128 bits: RES* is made from 4 to 16 octets of RES (TS 33.501 A.4)");
            return TuakParameters.DEFAULT.resLength();
        }
        return bits / Byte.SIZE;
    }
}
