package io.akalab.lab.derive;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.lab.ladder.Step;
import io.akalab.lab.ladder.StepPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Climbs the ladder from K to the last key of the access stratum and shows every input on the way. */
@Command(
        name = "derive",
        description = "The key ladder as a calculator: every intermediate with its inputs.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DeriveCommand implements Callable<Integer> {

    @Option(names = "--k", required = true, paramLabel = "HEX", description = "K, 16 octets")
    private String k = "";

    @ArgGroup(multiplicity = "1")
    private OperatorConstant operatorConstant = new OperatorConstant();

    static final class OperatorConstant {
        @Option(names = "--op", required = true, paramLabel = "HEX", description = "OP, 16 octets")
        private @Nullable String op;

        @Option(names = "--opc", required = true, paramLabel = "HEX", description = "OPc, 16 octets")
        private @Nullable String opc;
    }

    @Option(names = "--rand", required = true, paramLabel = "HEX", description = "RAND, 16 octets")
    private String rand = "";

    @ArgGroup(multiplicity = "1")
    private Freshness freshness = new Freshness();

    static final class Freshness {
        @Option(names = "--sqn", required = true, paramLabel = "HEX", description = "SQN, 6 octets")
        private @Nullable String sqn;

        @Option(
                names = "--autn",
                required = true,
                paramLabel = "HEX",
                description = "AUTN, 16 octets: SQN and AMF are taken out of it and its MAC is checked")
        private @Nullable String autn;
    }

    @Option(
            names = "--amf",
            paramLabel = "HEX",
            defaultValue = "8000",
            description = "the AMF field (${DEFAULT-VALUE})")
    private String amf = "";

    @ArgGroup
    private Network network = new Network();

    static final class Network {
        @Option(names = "--plmn", paramLabel = "MCC-MNC", description = "the serving network, such as 999-70 (default)")
        private @Nullable String plmn;

        @Option(names = "--snn", paramLabel = "NAME", description = "or its serving network name, written out")
        private @Nullable String snn;
    }

    @Option(names = "--supi", required = true, paramLabel = "SUPI", description = "imsi-<digits> or nai-<user@realm>")
    private String supi = "";

    @Option(names = "--abba", paramLabel = "HEX", defaultValue = "0000", description = "ABBA (${DEFAULT-VALUE})")
    private String abba = "";

    @Option(
            names = "--nea",
            paramLabel = "N",
            defaultValue = "2",
            description = "ciphering algorithm identity, 0 to 15 (${DEFAULT-VALUE})")
    private int nea;

    @Option(
            names = "--nia",
            paramLabel = "N",
            defaultValue = "2",
            description = "integrity algorithm identity, 0 to 15 (${DEFAULT-VALUE})")
    private int nia;

    @Option(
            names = "--ul-count",
            paramLabel = "N",
            defaultValue = "0",
            description = "the uplink NAS COUNT that K_gNB is made with (${DEFAULT-VALUE})")
    private int uplinkCount;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var steps = new ArrayList<Step>();
        climb(derivation -> steps.add(Step.of(derivation)));
        print(steps);
        return 0;
    }

    private void climb(Consumer<Derivation> observer) {
        try (var key = SubscriberKey.of(octets("--k", k, 16).toArray());
                var opc = opc(key, observer)) {
            var milenage = new Milenage(key, opc);
            var challenge = octets("--rand", rand, 16);
            var autn = freshness.autn;
            var vector = autn == null
                    ? milenage.vector(challenge, sqn(), octets("--amf", amf, 2))
                    : new AutnReader(milenage).vector(challenge, Autn.of(octets("--autn", autn, Autn.LENGTH)));
            Ladder.climb(vector, inputs(), observer);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private Opc opc(SubscriberKey key, Consumer<Derivation> observer) {
        var opc = operatorConstant.opc;
        if (opc != null) {
            return Opc.of(octets("--opc", opc, 16).toArray());
        }
        var op = octets("--op", String.valueOf(operatorConstant.op), 16);
        var made = Milenage.opc(key, Op.of(op.toArray()));
        observer.accept(new Derivation(
                "OPc",
                "TS 35.206 4.1",
                "K",
                Octets.of(),
                null,
                List.of(new Derivation.Parameter("OP", op)),
                op,
                Octets.wrap(made.toArray())));
        return made;
    }

    private Sqn sqn() {
        return Sqn.of(octets("--sqn", String.valueOf(freshness.sqn), Sqn.LENGTH));
    }

    private Ladder.Inputs inputs() {
        if (nea >>> 4 != 0 || nia >>> 4 != 0) {
            throw bad("an algorithm identity has 4 bits");
        }
        return new Ladder.Inputs(servingNetworkName(), Supi.parse(supi), octets("--abba", abba), nea, nia, uplinkCount);
    }

    private ServingNetworkName servingNetworkName() {
        var snn = network.snn;
        var plmn = network.plmn;
        return snn == null
                ? ServingNetworkName.of(Plmn.parse(plmn == null ? "999-70" : plmn))
                : ServingNetworkName.parse(snn);
    }

    private Octets octets(String option, String hex, int length) {
        return octets(option, hex).requireLength(option, length);
    }

    private Octets octets(String option, String hex) {
        try {
            return Octets.ofHex(hex);
        } catch (IllegalArgumentException e) {
            throw bad(option + " is " + e.getMessage());
        }
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private void print(List<Step> steps) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(steps));
        } else {
            var printer = new StepPrinter(out);
            steps.forEach(printer::print);
        }
        out.flush();
    }
}
