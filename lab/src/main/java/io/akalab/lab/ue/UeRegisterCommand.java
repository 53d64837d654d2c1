package io.akalab.lab.ue;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Supi;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.api.LabApiException;
import io.akalab.lab.card.CardOptions;
import io.akalab.lab.method.MethodOption;
import io.akalab.nas.element.GmmCause;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        description = "Register simulated UEs; the exit code is 0 if all are registered.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UeRegisterCommand implements Callable<Integer> {

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
        try (var n2 = new MockN2Link(amf);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, subscriptions.size())
                    .mapToObj(i -> threads.submit(() -> register(subscriptions.get(i), home, n2, i + 1)))
                    .toList();
            int registered = 0;
            for (int i = 0; i < attempts.size(); i++) {
                registered += tell(subscriptions.get(i), attempts.get(i));
            }
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf("%d of %d registered%n", registered, attempts.size());
            return registered == attempts.size() ? 0 : 1;
        }
    }

    private static Outcome register(Subscription subscription, Plmn home, MockN2Link n2, long ranUeNgapId) {
        return new Registration(new Ue(subscription, UeSettings.of(home)), n2, new GNb(), ranUeNgapId).register();
    }

    private int tell(Subscription subscription, Future<Outcome> attempt) throws Exception {
        var outcome = attempt.get();
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf("%s  %s%n", subscription.imsi().value(), describe(outcome));
        return outcome instanceof Outcome.Registered(var _, var agree) && agree ? 1 : 0;
    }

    private String describe(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered(var _, var agree) ->
                agree ? "registered, all keys agree" : "registered, KEYS DIFFER";
            case Outcome.Deregistered _ -> "deregistered";
            case Outcome.Rejected(var cause)
            when cause == GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED ->
                "rejected: 5GMM cause " + cause + " (does the UDM know this subscriber? --provision tells it)";
            case Outcome.Rejected(var cause)
            when cause == GmmCause.ILLEGAL_UE && concealment != null ->
                "rejected: 5GMM cause " + cause + " (does the UDM have the key that the SUPI is concealed for?)";
            case Outcome.Rejected(var cause) -> "rejected: 5GMM cause " + cause;
            case Outcome.AuthenticationRejected _ -> "rejected: Authentication Reject";
            case Outcome.Failed(var reason) -> "failed: " + reason; default -> "x";
        };
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
