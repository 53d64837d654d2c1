package io.akalab.lab.derive;

import static io.akalab.lab.card.HexOption.octets;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.lab.card.Card;
import io.akalab.lab.card.CardOptions;
import io.akalab.lab.ladder.Branches;
import io.akalab.lab.ladder.Step;
import io.akalab.lab.ladder.StepPrinter;
import io.akalab.lab.method.MethodOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private CardOptions card = new CardOptions();

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

    @Mixin
    private MethodOption method = new MethodOption();

    @Mixin
    private BranchOptions branches = new BranchOptions();

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var steps = new ArrayList<Step>();
        try {
            climb(steps);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
        print(steps);
        return 0;
    }

    private void climb(List<Step> steps) {
        var known = card.card();
        steps.add(Step.given("K", Octets.wrap(known.k().toArray()).toHex()));
        known.made().forEach(derivation -> steps.add(Step.of(derivation)));
        var vector = vector(known);
        var wanted = branches.groups();
        var inputs = branches.inputs(uplinkCount);
        new Trunk(inputs(), derivation -> steps.add(Step.of(derivation))).climb(vector, parents -> {
            var climber = new Branches(parents, inputs, steps::add);
            wanted.forEach(climber::climb);
        });
    }

    private AkaVector vector(Card known) {
        var challenge = octets("--rand", rand, 16);
        var autn = freshness.autn;
        return autn == null
                ? known.algorithm().vector(challenge, sqn(), octets("--amf", amf, 2))
                : new AutnReader(known).vector(challenge, Autn.of(octets("--autn", autn, Autn.LENGTH)));
    }

    private Sqn sqn() {
        return Sqn.of(octets("--sqn", String.valueOf(freshness.sqn), Sqn.LENGTH));
    }

    private Trunk.Inputs inputs() {
        if (nea >>> 4 != 0 || nia >>> 4 != 0) {
            throw new IllegalArgumentException("an algorithm identity has 4 bits");
        }
        return new Trunk.Inputs(
                servingNetworkName(),
                Supi.parse(supi),
                octets("--abba", abba),
                nea,
                nia,
                uplinkCount,
                method.authType());
    }

    private ServingNetworkName servingNetworkName() {
        var snn = network.snn;
        var plmn = network.plmn;
        return snn == null
                ? ServingNetworkName.of(Plmn.parse(plmn == null ? "999-70" : plmn))
                : ServingNetworkName.parse(snn);
    }

    private void print(List<Step> steps) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(steps));
        } else {
            new StepPrinter(out).print(steps);
        }
        out.flush();
    }
}
