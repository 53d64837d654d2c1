package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Top;
import io.akalab.crypto.keys.Topc;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * TUAK (TS 35.231) as 5G uses it: K of 16 or 32 octets, MAC of 8, CK and IK of 16. An instance belongs to one subscriber and
 * may be shared by threads. A whole vector costs two runs of the permutation. Closing wipes the copies of K and
 * TOP<sub>C</sub> that it holds, and every later use fails.
 */
public final class Tuak implements AkaAlgorithm, AutoCloseable {

    private static final int MAC_LENGTH = 8;
    private static final int KEY_LENGTH = 16;

    private final TuakFunctions functions;
    private final int resLength;

    /** The functions of a subscriber with {@link TuakParameters#DEFAULT}. */
    public Tuak(SubscriberKey k, Topc topc) {
        this(k, topc, TuakParameters.DEFAULT);
    }

    /** The functions of the subscriber who has {@code k}. Both keys are copied. */
    public Tuak(SubscriberKey k, Topc topc, TuakParameters parameters) {
        this.functions = new TuakFunctions(k, topc, parameters.iterations());
        this.resLength = parameters.resLength();
    }

    /** TOP<sub>C</sub> of a subscriber (TS 35.231 clause 6.2), which depends on the iterations too. */
    public static Topc topc(SubscriberKey k, Top top, TuakParameters parameters) {
        return TuakFunctions.topc(k, top, parameters.iterations());
    }

    @Override
    public AkaVector vector(Octets rand, Sqn sqn, Octets amf) {
        var macA = macA(rand, sqn, amf);
        return f2345(
                rand,
                (outputs, keys) ->
                        new AkaVector(rand, sqn, amf, macA, outputs.res(), keys.ck(), keys.ik(), outputs.ak()));
    }

    @Override
    public AkaResponse response(Octets rand) {
        return f2345(rand, (outputs, keys) -> new AkaResponse(outputs.res(), keys.ck(), keys.ik(), outputs.ak()));
    }

    @Override
    public Octets macA(Octets rand, Sqn sqn, Octets amf) {
        return functions.f1(rand, sqn, amf, MAC_LENGTH);
    }

    @Override
    public Octets macS(Octets rand, Sqn sqnMs, Octets amfStar) {
        return functions.f1Star(rand, sqnMs, amfStar, MAC_LENGTH);
    }

    @Override
    public Octets akStar(Octets rand) {
        return functions.f5Star(rand);
    }

    @Override
    public void close() {
        functions.close();
    }

    @Override
    public String toString() {
        return "Tuak[redacted]";
    }

    private record Keys(Ck ck, Ik ik) {}

    private <R> R f2345(Octets rand, BiFunction<TuakFunctions.Outputs, Keys, R> use) {
        var outputs = functions.f2345(rand, resLength, KEY_LENGTH, KEY_LENGTH);
        try {
            return use.apply(outputs, new Keys(Ck.of(outputs.ck()), Ik.of(outputs.ik())));
        } finally {
            Arrays.fill(outputs.ck(), (byte) 0);
            Arrays.fill(outputs.ik(), (byte) 0);
        }
    }
}
