package io.akalab.crypto.keys;

import io.akalab.crypto.Octets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** MK of EAP-AKA' and the keys that it is cut into (RFC 9048 clause 3.3), each a step that an observer sees. */
final class MasterKey {

    private static final String CLAUSE = "RFC 9048 3.3";
    private static final Octets LABEL = Octets.ofAscii("EAP-AKA'");
    private static final int HALF = 16;
    private static final int LENGTH = 208;

    private final byte[] mk;
    private final @Nullable Consumer<Derivation> observer;

    private MasterKey(byte[] mk, @Nullable Consumer<Derivation> observer) {
        this.mk = mk;
        this.observer = observer;
    }

    /** MK = PRF'(IK' ‖ CK', "EAP-AKA'" ‖ Identity), cut up and wiped. */
    static EapAkaPrimeKeys keys(
            CkPrime ckPrime, IkPrime ikPrime, Octets identity, @Nullable Consumer<Derivation> observer) {
        var key = Arrays.copyOf(ikPrime.octets(), 2 * HALF);
        System.arraycopy(ckPrime.octets(), 0, key, HALF, HALF);
        var s = LABEL.concat(identity);
        var mk = PrfPrime.derive(key, s, LENGTH);
        try {
            if (observer != null) {
                observer.accept(derivation(key, identity, s, mk));
            }
            return new MasterKey(mk, observer).cut();
        } finally {
            Arrays.fill(mk, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The first half of EMSK (TS 33.501 clause 6.1.3.1), which is K<sub>AUSF</sub>. */
    static Kausf kausf(Emsk emsk, @Nullable Consumer<Derivation> observer) {
        var kausf = Arrays.copyOf(emsk.octets(), 32);
        if (observer != null) {
            observer.accept(part("K_AUSF", "TS 33.501 6.1.3.1 EMSK[0..255]", "EMSK", emsk.octets(), kausf));
        }
        return new Kausf(kausf);
    }

    private EapAkaPrimeKeys cut() {
        return new EapAkaPrimeKeys(
                new Kencr(part("K_encr", 0, 16)),
                new Kaut(part("K_aut", 16, 48)),
                new Kre(part("K_re", 48, 80)),
                new Msk(part("MSK", 80, 144)),
                new Emsk(part("EMSK", 144, LENGTH)));
    }

    private byte[] part(String name, int from, int to) {
        var part = Arrays.copyOfRange(mk, from, to);
        if (observer != null) {
            var clause = CLAUSE + " MK[" + from * Byte.SIZE + ".." + (to * Byte.SIZE - 1) + "]";
            observer.accept(part(name, clause, "MK", mk, part));
        }
        return part;
    }

    private static Derivation derivation(byte[] key, Octets identity, Octets s, byte[] mk) {
        var parameters = List.of(
                new Derivation.Parameter("\"EAP-AKA'\"", LABEL), new Derivation.Parameter("Identity", identity));
        return new Derivation("MK", CLAUSE, "IK'‖CK'", Octets.of(key), null, parameters, s, Octets.of(mk));
    }

    /** A step that computes nothing: its output is a part of the key that goes in. */
    private static Derivation part(String name, String clause, String inputKeyName, byte[] inputKey, byte[] part) {
        return new Derivation(
                name, clause, inputKeyName, Octets.of(inputKey), null, List.of(), Octets.of(), Octets.of(part));
    }
}
