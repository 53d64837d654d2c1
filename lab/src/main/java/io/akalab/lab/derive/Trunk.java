package io.akalab.lab.derive;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaDerivations;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.lab.ladder.Branches;
import io.akalab.openapi.nudm.ueau.AuthType;
import java.util.function.Consumer;

/** The hierarchy of TS 33.501 figure 6.2.1-1 from CK and IK to the keys of the access stratum, climbed for its own sake. */
final class Trunk {

    private final Inputs in;
    private final KeyDerivation derive;
    private final Consumer<Derivation> observer;

    Trunk(Inputs in, Consumer<Derivation> observer) {
        this.in = in;
        this.derive = KeyDerivation.observedBy(observer);
        this.observer = observer;
    }

    /**
     * What the ladder needs beside the vector; the algorithm identities have 4 bits.
     *
     * @param authType the method, one of {@code AuthType}'s values
     */
    record Inputs(
            ServingNetworkName snn, Supi supi, Octets abba, int nea, int nia, int uplinkNasCount, String authType) {}

    /** Climbs from a vector, and leaves the keys that more could be made from to {@code more}. */
    void climb(AkaVector vector, Consumer<Branches.Parents> more) {
        AkaDerivations.of(vector).forEach(observer);
        try (var kausf = in.authType().equals(AuthType.EAP_AKA_PRIME) ? eapAkaPrime(vector) : fiveGAka(vector);
                var kseaf = derive.kseaf(kausf, in.snn());
                var kamf = derive.kamf(kseaf, in.supi(), in.abba())) {
            derive.knasEnc(kamf, in::nea).close();
            derive.knasInt(kamf, in::nia).close();
            try (var kgnb = derive.kgnb(kamf, in.uplinkNasCount())) {
                accessStratum(kamf, kgnb);
                more.accept(new Branches.Parents(in.supi(), kausf, kamf, kgnb));
            }
        }
    }

    private Kausf fiveGAka(AkaVector vector) {
        var resStar = derive.resStar(vector.ck(), vector.ik(), in.snn(), vector.rand(), vector.res());
        derive.hresStar(vector.rand(), resStar);
        return derive.kausf(vector.ck(), vector.ik(), in.snn(), vector.sqnXorAk());
    }

    private Kausf eapAkaPrime(AkaVector vector) {
        var primes = derive.ckIkPrime(vector.ck(), vector.ik(), in.snn(), vector.sqnXorAk());
        try (var ckPrime = primes.ckPrime();
                var ikPrime = primes.ikPrime();
                var keys = derive.eapAkaPrimeKeys(ckPrime, ikPrime, in.supi())) {
            return derive.kausf(keys.emsk());
        }
    }

    private void accessStratum(Kamf kamf, Kgnb kgnb) {
        derive.krrcEnc(kgnb, in::nea).close();
        derive.krrcInt(kgnb, in::nia).close();
        derive.kupEnc(kgnb, in::nea).close();
        derive.kupInt(kgnb, in::nia).close();
        derive.firstNh(kamf, kgnb).close();
    }
}
