package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.Derivation.Parameter;
import java.util.List;

/** The outputs of f1 to f5 as steps of the ladder, for those who want to see them. */
public final class AkaDerivations {

    private static final String CLAUSE = "TS 33.102 6.3.2 ";

    private AkaDerivations() {}

    /** MAC-A, RES, CK, IK and AK of a vector, in the order of f1 to f5, then the AUTN; K itself is not among the inputs. */
    public static List<Derivation> of(AkaVector vector) {
        var rand = new Parameter("RAND", vector.rand());
        var sqn = new Parameter("SQN", vector.sqn().octets());
        var amf = new Parameter("AMF", vector.amf());
        return List.of(
                step("MAC-A", "f1", vector.macA(), sqn, rand, amf),
                step("RES", "f2", vector.res(), rand),
                step("CK", "f3", Octets.wrap(vector.ck().toArray()), rand),
                step("IK", "f4", Octets.wrap(vector.ik().toArray()), rand),
                step("AK", "f5", vector.ak(), rand),
                autn(vector));
    }

    private static Derivation autn(AkaVector vector) {
        var octets = vector.autn().octets();
        var parts = List.of(
                new Parameter("SQN⊕AK", vector.sqnXorAk()),
                new Parameter("AMF", vector.amf()),
                new Parameter("MAC-A", vector.macA()));
        return new Derivation("AUTN", "TS 33.102 6.3.2", "", Octets.of(), null, parts, octets, octets);
    }

    private static Derivation step(String result, String function, Octets output, Parameter... inputs) {
        var joined = Octets.of();
        for (var input : inputs) {
            joined = joined.concat(input.value());
        }
        return new Derivation(result, CLAUSE + function, "K", Octets.of(), null, List.of(inputs), joined, output);
    }
}
