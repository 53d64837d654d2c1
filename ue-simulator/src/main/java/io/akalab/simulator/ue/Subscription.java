package io.akalab.simulator.ue;

import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.TestUsimXor;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.crypto.suci.SuciConcealer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a USIM is personalised with.
 *
 * @param mncLength the digits of the home network's MNC, 2 or 3
 * @param routingIndicator 1 to 4 digits, {@code 0} where none is assigned
 * @param algorithm f1 to f5* under the subscriber's K
 * @param underAnotherK the same under a K that the home network doesn't know, for {@link Misbehaviour#WRONG_K}
 * @param homeNetworkKey what the SUPI is concealed with; null for the null scheme
 */
public record Subscription(
        Imsi imsi,
        int mncLength,
        String routingIndicator,
        AkaAlgorithm algorithm,
        AkaAlgorithm underAnotherK,
        @Nullable HomeNetworkPublicKey homeNetworkKey) {

    /** A subscription whose SUPI goes under the null scheme. */
    public Subscription(
            Imsi imsi, int mncLength, String routingIndicator, AkaAlgorithm algorithm, AkaAlgorithm underAnotherK) {
        this(imsi, mncLength, routingIndicator, algorithm, underAnotherK, null);
    }

    /** The subscription of someone who has Milenage, K and OP<sub>C</sub>. */
    public static Subscription milenage(Imsi imsi, int mncLength, SubscriberKey k, Opc opc) {
        return of(imsi, mncLength, k, key -> new Milenage(key, opc));
    }

    /** The same with OP in place of OP<sub>C</sub>. */
    public static Subscription milenage(Imsi imsi, int mncLength, SubscriberKey k, Op op) {
        return milenage(imsi, mncLength, k, Milenage.opc(k, op));
    }

    /** The same with an operator's own r1 to r5 and c1 to c5. */
    public static Subscription milenage(
            Imsi imsi, int mncLength, SubscriberKey k, Opc opc, MilenageConstants constants) {
        return of(imsi, mncLength, k, key -> new Milenage(key, opc, constants));
    }

    /** The subscription of someone who has TUAK, K of 16 or 32 octets and TOP<sub>C</sub>. */
    public static Subscription tuak(Imsi imsi, int mncLength, SubscriberKey k, Topc topc, TuakParameters parameters) {
        return of(imsi, mncLength, k, key -> new Tuak(key, topc, parameters));
    }

    /** A test USIM with K alone (TS 34.108 clause 8.1.2). */
    public static Subscription testUsim(Imsi imsi, int mncLength, SubscriberKey k) {
        return of(imsi, mncLength, k, TestUsimXor::new);
    }

    /** A subscription with any algorithm, which is asked for under K and under another. */
    public static Subscription of(
            Imsi imsi, int mncLength, SubscriberKey k, Function<SubscriberKey, AkaAlgorithm> algorithm) {
        var other = k.toArray();
        other[0] ^= 1;
        return new Subscription(imsi, mncLength, "0", algorithm.apply(k), algorithm.apply(SubscriberKey.of(other)));
    }

    /** The same with a SUPI that is concealed for the home network's key (TS 33.501 clause 6.12.2). */
    public Subscription concealedFor(HomeNetworkPublicKey key) {
        return new Subscription(imsi, mncLength, routingIndicator, algorithm, underAnotherK, key);
    }

    /** A SUCI: with a home network key another one each time, for it has an ephemeral key of its own. */
    Suci suci() {
        return homeNetworkKey == null
                ? Suci.nullScheme(imsi.plmn(mncLength), imsi.msin(mncLength), routingIndicator)
                : new SuciConcealer().conceal(imsi, mncLength, routingIndicator, homeNetworkKey);
    }

    /** It names the subscriber. */
    @Override
    public String toString() {
        return "Subscription[redacted]";
    }
}
