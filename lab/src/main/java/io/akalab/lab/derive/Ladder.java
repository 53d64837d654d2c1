package io.akalab.lab.derive;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaDerivations;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.function.Consumer;

/** The whole hierarchy of TS 33.501 figure 6.2.1-1 below CK and IK, climbed for its own sake. */
final class Ladder {

    private Ladder() {}

    /** What the ladder needs beside the vector; the algorithm identities have 4 bits. */
    record Inputs(ServingNetworkName snn, Supi supi, Octets abba, int nea, int nia, int uplinkNasCount) {}

    static void climb(AkaVector vector, Inputs in, Consumer<Derivation> observer) {
        AkaDerivations.of(vector).forEach(observer);
        var derive = KeyDerivation.observedBy(observer);
        var resStar = derive.resStar(vector.ck(), vector.ik(), in.snn(), vector.rand(), vector.res());
        derive.hresStar(vector.rand(), resStar);
        try (var kausf = derive.kausf(vector.ck(), vector.ik(), in.snn(), vector.sqnXorAk());
                var kseaf = derive.kseaf(kausf, in.snn());
                var kamf = derive.kamf(kseaf, in.supi(), in.abba())) {
            derive.knasEnc(kamf, in::nea).close();
            derive.knasInt(kamf, in::nia).close();
            try (var kgnb = derive.kgnb(kamf, in.uplinkNasCount())) {
                derive.krrcEnc(kgnb, in::nea).close();
                derive.krrcInt(kgnb, in::nia).close();
                derive.kupEnc(kgnb, in::nea).close();
                derive.kupInt(kgnb, in::nia).close();
                derive.firstNh(kamf, kgnb).close();
            }
            derive.kn3iwf(kamf, in.uplinkNasCount()).close();
        }
    }
}
