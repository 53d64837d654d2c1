package io.akalab.lab.card;

import static io.akalab.lab.card.HexOption.octets;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.aka.TestUsimXor;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Top;
import io.akalab.crypto.keys.Topc;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.OperatorConstants;
import io.akalab.openapi.provisioning.TuakProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** K, the algorithm and what the operator chose in it. */
public final class CardOptions {

    private static final int PAIRS = 5;

    @Option(names = "--k", required = true, paramLabel = "HEX", description = "K, 16 octets; 32 with TUAK too")
    private String k = "";

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            defaultValue = "milenage",
            description = "milenage, tuak, or xor of the test USIM (${DEFAULT-VALUE})")
    private String algorithm = "";

    @Option(names = "--opc", paramLabel = "HEX", description = "Milenage: OPc, 16 octets")
    private @Nullable String opc;

    @Option(names = "--op", paramLabel = "HEX", description = "or OP, 16 octets")
    private @Nullable String op;

    @Option(
            names = "--r",
            split = ",",
            paramLabel = "BITS",
            description = "Milenage: an operator's own r1 to r5, such as 64,0,32,64,96")
    private List<Integer> r = new ArrayList<>();

    @Option(names = "--c", split = ",", paramLabel = "HEX", description = "and c1 to c5, 16 octets each")
    private List<String> c = new ArrayList<>();

    @Option(names = "--topc", paramLabel = "HEX", description = "TUAK: TOPc, 32 octets")
    private @Nullable String topc;

    @Option(names = "--top", paramLabel = "HEX", description = "or TOP, 32 octets")
    private @Nullable String top;

    @Option(names = "--iterations", paramLabel = "N", description = "TUAK: how often Keccak runs, 1 to 255 (1)")
    private @Nullable Integer iterations;

    @Option(
            names = "--res-bits",
            paramLabel = "N",
            description = "TUAK: the length of RES, 32, 64 or 128 (64); 5G has a MAC of 64 bits, CK and IK of 128")
    private @Nullable Integer resBits;

    /** Reads a card from options that are written out, such as {@code --algorithm=xor --k=...}. */
    public static Card parse(String... options) {
        return CommandLine.populateCommand(new CardOptions(), options).card();
    }

    /**
     * Reads the card.
     *
     * @throws IllegalArgumentException that says which option is wrong, missing or too much
     */
    public Card card() {
        return switch (algorithm.toLowerCase(Locale.ROOT)) {
            case "milenage" -> milenage();
            case "tuak" -> tuak();
            case "xor" -> testUsim();
            default -> throw new IllegalArgumentException("--algorithm is milenage, tuak or xor");
        };
    }

    private Card milenage() {
        refuseTuak("milenage");
        var key = SubscriberKey.of(octets("--k", k, 16).toArray());
        var made = new ArrayList<Derivation>();
        var bound = boundByMilenage(key, made);
        var constants = constants();
        return new Card(key, any -> new Milenage(any, bound, constants), "K, OPc", made, this::provisioned);
    }

    private Opc boundByMilenage(SubscriberKey key, List<Derivation> made) {
        if (opc != null && op == null) {
            return Opc.of(octets("--opc", opc, 16).toArray());
        }
        var common = octets("--op", common("--opc", opc, "--op", op), 16);
        var bound = Milenage.opc(key, Op.of(common.toArray()));
        made.add(step("OPc", "TS 35.206 4.1", "OP", common, bound));
        return bound;
    }

    private MilenageConstants constants() {
        if (r.isEmpty() && c.isEmpty()) {
            return MilenageConstants.DEFAULT;
        }
        if (r.size() != PAIRS || c.size() != PAIRS) {
            throw new IllegalArgumentException("--r and --c go together and have five values each, with commas");
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(Pair.of(r.get(i), octets("--c", c.get(i), 16)));
        }
        return new MilenageConstants(pairs.get(0), pairs.get(1), pairs.get(2), pairs.get(3), pairs.get(4));
    }

    private Card tuak() {
        refuseMilenage("tuak");
        var key = SubscriberKey.of(octets("--k", k, 16, 32).toArray());
        var made = new ArrayList<Derivation>();
        var parameters = parameters();
        var bound = boundByTuak(key, parameters, made);
        return new Card(key, any -> new Tuak(any, bound, parameters), "K, TOPc", made, this::provisioned);
    }

    private Topc boundByTuak(SubscriberKey key, TuakParameters parameters, List<Derivation> made) {
        if (topc != null && top == null) {
            return Topc.of(octets("--topc", topc, 32).toArray());
        }
        var common = octets("--top", common("--topc", topc, "--top", top), 32);
        var bound = Tuak.topc(key, Top.of(common.toArray()), parameters);
        made.add(step("TOPc", "TS 35.231 6.2", "TOP", common, bound));
        return bound;
    }

    private TuakParameters parameters() {
        int bits = Objects.requireNonNullElse(resBits, TuakParameters.DEFAULT.resLength() * Byte.SIZE);
        if (bits != 32 && bits != 64 && bits != 128) {
            throw new IllegalArgumentException("--res-bits is 32, 64 or 128: RES* takes no longer RES (TS 33.501 A.4)");
        }
        return new TuakParameters(
                Objects.requireNonNullElse(iterations, TuakParameters.DEFAULT.iterations()), bits / Byte.SIZE);
    }

    private Card testUsim() {
        refuseMilenage("xor");
        refuseTuak("xor");
        var key = SubscriberKey.of(octets("--k", k, 16).toArray());
        return new Card(key, TestUsimXor::new, "K", List.of(), this::provisioned);
    }

    private void refuseMilenage(String chosen) {
        refuse("--opc", opc != null, chosen);
        refuse("--op", op != null, chosen);
        refuse("--r", !r.isEmpty(), chosen);
        refuse("--c", !c.isEmpty(), chosen);
    }

    private void refuseTuak(String chosen) {
        refuse("--topc", topc != null, chosen);
        refuse("--top", top != null, chosen);
        refuse("--iterations", iterations != null, chosen);
        refuse("--res-bits", resBits != null, chosen);
    }

    private static void refuse(String option, boolean given, String chosen) {
        if (given) {
            throw new IllegalArgumentException(option + " has no meaning with --algorithm " + chosen);
        }
    }

    /** OP or TOP, where it is the only one of the two. */
    private static String common(
            String boundOption, @Nullable String bound, String commonOption, @Nullable String common) {
        if (bound != null) {
            throw new IllegalArgumentException(boundOption + " and " + commonOption + " exclude each other");
        }
        if (common == null) {
            throw new IllegalArgumentException(boundOption + " or " + commonOption + " is missing");
        }
        return common;
    }

    private static Derivation step(String result, String clause, String input, Octets common, Key bound) {
        return new Derivation(
                result,
                clause,
                "K",
                Octets.of(),
                null,
                List.of(new Derivation.Parameter(input, common)),
                common,
                Octets.wrap(bound.toArray()));
    }

    private AuthenticationSubscription provisioned(String authType) {
        return new AuthenticationSubscription(
                authType,
                k,
                null,
                null,
                "8000",
                algorithm,
                opc,
                topc,
                op,
                top,
                r.isEmpty() ? null : OperatorConstants.of(r, c),
                iterations == null && resBits == null ? null : new TuakProfile(iterations, null, resBits, null, null),
                null,
                null);
    }
}
