package io.akalab.simulator.gnb;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.KrrcEnc;
import io.akalab.crypto.keys.KrrcInt;
import io.akalab.crypto.keys.KupEnc;
import io.akalab.crypto.keys.KupInt;

/** The keys of RRC and the user plane, on either side (TS 33.501 clause 6.2.3.1). Each redacts itself. */
public record AsKeys(Nea nea, Nia nia, KrrcEnc krrcEnc, KrrcInt krrcInt, KupEnc kupEnc, KupInt kupInt) {

    /** The keys that {@code kgnb} gives under these algorithms. */
    public static AsKeys of(KeyDerivation derivation, Kgnb kgnb, Nea nea, Nia nia) {
        return new AsKeys(
                nea,
                nia,
                derivation.krrcEnc(kgnb, nea),
                derivation.krrcInt(kgnb, nia),
                derivation.kupEnc(kgnb, nea),
                derivation.kupInt(kgnb, nia));
    }

    /** Whether all four are the other side's. */
    public boolean match(AsKeys other) {
        return krrcEnc.matches(other.krrcEnc)
                && krrcInt.matches(other.krrcInt)
                && kupEnc.matches(other.kupEnc)
                && kupInt.matches(other.kupInt);
    }
}
