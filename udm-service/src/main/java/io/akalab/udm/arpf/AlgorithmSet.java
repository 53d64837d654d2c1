package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.aka.TuakParameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The functions f1 to f5* that a subscriber has, and what the operator chose in them, which is no secret. In the database it
 * is the name that TS 29.505 calls {@code algorithmId}, and a text of the choices.
 */
public sealed interface AlgorithmSet {

    String MILENAGE = "milenage";
    String TUAK = "tuak";
    String XOR = "xor";

    /** The name of the algorithm. */
    String id();

    /** The choices as text, or null for the usual ones. */
    @Nullable String choices();

    /** Reads {@link #id} and {@link #choices} again; null if there is no such algorithm. */
    static @Nullable AlgorithmSet of(String id, @Nullable String choices) {
        return switch (id) {
            case MILENAGE -> choices == null ? OfMilenage.USUAL : OfMilenage.parse(choices);
            case TUAK -> choices == null ? OfTuak.USUAL : OfTuak.parse(choices);
            case XOR -> new OfTestUsim();
            default -> null;
        };
    }

    /** Milenage (TS 35.206). */
    record OfMilenage(MilenageConstants constants) implements AlgorithmSet {

        /** With the constants that nearly everybody uses. */
        public static final OfMilenage USUAL = new OfMilenage(MilenageConstants.DEFAULT);

        @Override
        public String id() {
            return MILENAGE;
        }

        @Override
        public @Nullable String choices() {
            return equals(USUAL)
                    ? null
                    : pairs().stream()
                            .map(pair -> pair.r() + ":" + pair.c().toHex())
                            .collect(Collectors.joining(" "));
        }

        /** r1 and c1 to r5 and c5. */
        public List<Pair> pairs() {
            return List.of(constants.out1(), constants.out2(), constants.out3(), constants.out4(), constants.out5());
        }

        private static OfMilenage parse(String choices) {
            var pairs = Arrays.stream(choices.split(" ", -1))
                    .map(pair -> pair.split(":", -1))
                    .map(pair -> Pair.of(Integer.parseInt(pair[0]), Octets.ofHex(pair[1])))
                    .toList();
            return new OfMilenage(
                    new MilenageConstants(pairs.get(0), pairs.get(1), pairs.get(2), pairs.get(3), pairs.get(4)));
        }
    }

    /** TUAK (TS 35.231). */
    record OfTuak(TuakParameters parameters) implements AlgorithmSet {

        /** With one iteration and a RES of 8 octets. */
        public static final OfTuak USUAL = new OfTuak(TuakParameters.DEFAULT);

        @Override
        public String id() {
            return TUAK;
        }

        @Override
        public @Nullable String choices() {
            return equals(USUAL) ? null : parameters.iterations() + ":" + parameters.resLength();
        }

        private static OfTuak parse(String choices) {
            var numbers = choices.split(":", -1);
            return new OfTuak(new TuakParameters(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
        }
    }

    /** The algorithm of the test USIM (TS 34.108 clause 8.1.2), in which there is nothing to choose. */
    record OfTestUsim() implements AlgorithmSet {

        @Override
        public String id() {
            return XOR;
        }

        @Override
        public @Nullable String choices() {
            return null;
        }
    }
}
