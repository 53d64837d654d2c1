package io.akalab.lab.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Supi;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.api.LabApiException;
import io.akalab.lab.card.CardOptions;
import io.akalab.lab.method.MethodOption;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.UeSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Registers one or many UEs, all at once, and tells how each fared. */
@Command(
        name = "register",
        description = "Register simulated UEs; the exit code is 0 if all are registered, and all steps went well.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UeRegisterCommand implements Callable<Integer> {

    /** UERadioAccessCapabilityInformation of a UE without a word of what it can do (TS 38.331 clause 11.2.2). */
    private static final Octets RADIO_CAPABILITY = Octets.ofHex("000800");

    private static final UeSecurityCapability ALL_ALGORITHMS =
            UeSecurityCapability.of(List.of(Nea.values()), List.of(Nia.values()));

    @Option(names = "--supi", required = true, paramLabel = "SUPI", description = "imsi-<digits>, of the first UE")
    private String supi = "";

    @Mixin
    private CardOptions card = new CardOptions();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many UEs, with IMSIs counted up (${DEFAULT-VALUE})")
    private int count;

    @Option(
            names = "--plmn",
            paramLabel = "MCC-MNC",
            defaultValue = "999-70",
            description = "home and serving network (${DEFAULT-VALUE})")
    private String plmn = "";

    @Option(
            names = {"--amf", "--sbi"},
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:7003",
            description = "the AMF (${DEFAULT-VALUE})")
    private URI amf = URI.create("http://127.0.0.1:7003");

    @Mixin
    private GnbOptions gnb = new GnbOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "how many UEs at once, over one gNB where --n2 is NGAP (all)")
    private int parallel;

    @Option(
            names = "--then",
            paramLabel = "STEP",
            split = ",",
            converter = Step.Converter.class,
            completionCandidates = Step.Candidates.class,
            description = "what each UE does then, in order and repeatable: ${COMPLETION-CANDIDATES}")
    private List<Step> steps = List.of();

    @Mixin
    private MisbehaviourOption misbehaviour = new MisbehaviourOption();

    @Option(names = "--emergency", description = "register for emergency services")
    private boolean emergency;

    @ArgGroup(exclusive = false)
    private @Nullable Concealment concealment;

    @Mixin
    private MethodOption method = new MethodOption();

    @Option(names = "--provision", description = "tell the UDM of the subscribers and their method first")
    private boolean provision;

    @Option(
            names = "--udm",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:7001",
            description = "the UDM, for --provision and for its home network key (${DEFAULT-VALUE})")
    private URI udm = URI.create("http://127.0.0.1:7001");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var imsis = imsis();
        var home = home(imsis.getFirst());
        if (provision) {
            provision(imsis);
        }
        var concealed = concealed();
        var subscriptions = imsis.stream()
                .map(imsi -> concealed.apply(subscription(imsi, home)))
                .toList();
        return registerAll(subscriptions, home);
    }

    private int registerAll(List<Subscription> subscriptions, Plmn home) throws Exception {
        var settings = settings(home);
        misbehaviour.expectations().forEach(out()::println);
        try (var gnbs = gnbs(home);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var text = new OutcomeText(concealment != null);
            var room = new Semaphore(parallel > 0 ? parallel : subscriptions.size());
            var runs = IntStream.range(0, subscriptions.size())
                    .mapToObj(i -> new UeRun(subscriptions.get(i), settings, i + 1, emergency, steps))
                    .map(run -> threads.submit(() -> through(run, gnbs, text, room)))
                    .toList();
            return tell(runs, gnbs);
        } catch (N2LinkException e) {
            out().flush();
            err().println(e.getMessage());
            return 1;
        }
    }

    private static UeRun.Result through(UeRun run, Gnbs gnbs, OutcomeText text, Semaphore room)
            throws InterruptedException {
        room.acquire();
        try {
            return run.through(gnbs, text);
        } finally {
            room.release();
        }
    }

    private int tell(List<Future<UeRun.Result>> runs, Gnbs gnbs) throws Exception {
        int registered = 0;
        int good = 0;
        for (var run : runs) {
            var result = run.get();
            result.lines().forEach(out()::println);
            registered += result.registered() ? 1 : 0;
            good += result.good() ? 1 : 0;
        }
        gnbs.remarks().lines().forEach(remark -> out().println("gNB: " + remark));
        out().printf("%d of %d registered%n", registered, runs.size());
        if (!steps.isEmpty()) {
            out().printf("%d of %d went through all steps%n", good, runs.size());
        }
        return good == runs.size() ? 0 : 1;
    }

    private Gnbs gnbs(Plmn home) throws IOException {
        var mock = read(() -> Optional.ofNullable(gnb.mock(amf)));
        if (mock.isPresent()) {
            return new MockGnbs(mock.get());
        }
        var address = read(gnb::address);
        var broadcast = read(() -> gnb.settings(home));
        return new NgapGnbs(address, broadcast, gnb.capture());
    }

    private UeSettings settings(Plmn home) {
        var settings = UeSettings.of(home).withRequestedNssai(List.of(read(gnb::slice)));
        if (gnb.mock(amf) == null) {
            settings = settings.withRadioCapability(RADIO_CAPABILITY);
        }
        var honest = emergency ? settings.withCapability(ALL_ALGORITHMS) : settings;
        return read(() -> misbehaviour.applied(honest));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private List<Imsi> imsis() {
        if (count < 1) {
            throw bad("--count is at least 1");
        }
        if (!(read(() -> Supi.parse(supi)) instanceof Imsi first)) {
            throw bad("--supi is an IMSI here");
        }
        long number = Long.parseLong(first.digits());
        var format = "%0" + first.digits().length() + "d";
        return IntStream.range(0, count)
                .mapToObj(i -> read(() -> new Imsi(format.formatted(number + i))))
                .toList();
    }

    private Plmn home(Imsi imsi) {
        var home = read(() -> Plmn.parse(plmn));
        if (!imsi.digits().startsWith(home.mcc() + home.mnc())) {
            throw bad("--supi is no subscriber of " + home + ": say which network it is of with --plmn");
        }
        return home;
    }

    private Subscription subscription(Imsi imsi, Plmn home) {
        return read(card::card).subscription(imsi, home.mnc().length());
    }

    private UnaryOperator<Subscription> concealed() {
        var wanted = concealment;
        if (wanted == null) {
            return UnaryOperator.identity();
        }
        try {
            var key = wanted.homeNetworkKey(udm);
            return subscription -> subscription.concealedFor(key);
        } catch (IllegalArgumentException | LabApiException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private void provision(List<Imsi> imsis) {
        var subscription = read(card::card).provisioned(method.authType());
        try (var api = new LabApi()) {
            imsis.forEach(imsi -> api.provision(udm, imsi.value(), subscription));
        } catch (LabApiException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private <T> T read(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Exception e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
