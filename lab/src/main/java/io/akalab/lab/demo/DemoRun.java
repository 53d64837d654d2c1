package io.akalab.lab.demo;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import io.akalab.lab.ladder.Ladder;
import io.akalab.lab.ladder.Step;
import io.akalab.lab.suci.LabKeys;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.TraceEntry;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts a lab that nobody else can reach, registers its one subscriber, and collects what each side did. */
final class DemoRun {

    private final LabSettings settings;
    private final DemoSubscriber subscriber;
    private final @Nullable EciesProfile profile;
    private final Ladder.Builder ladder = new Ladder.Builder();

    private DemoRun(LabSettings settings, String authType, @Nullable EciesProfile profile) {
        this.settings = settings;
        this.profile = profile;
        this.subscriber = new DemoSubscriber(settings.plmn(), authType);
    }

    /**
     * Runs it.
     *
     * @param authType the subscriber's method, one of {@code AuthType}'s values
     * @param profile what the SUPI is concealed under; null for the null scheme
     */
    static DemoReport run(String authType, @Nullable EciesProfile profile) {
        var settings = new LabSettings(
                Ports.free(), null, LabSettings.DEFAULT_PLMN, LabSettings.DEFAULT_TAC, LabSettings.DEFAULT_SST);
        return new DemoRun(settings, authType, profile).report();
    }

    private DemoReport report() {
        try (var lab = Lab.start(settings);
                var api = new LabApi()) {
            api.provision(lab.ports().udmUri(), subscriber.imsi().value(), subscriber.provisioned());
            var outcome = register(lab.ports(), subscription(api, lab.ports()));
            var traces = traces(api, lab.ports());
            ladder.add("UE", Step.given("K", subscriber.k()));
            ladder.add("UDM", Step.given("K", subscriber.k()));
            traces.forEach(this::addToLadder);
            if (outcome instanceof Outcome.Registered(var keys, var _)) {
                new Completion(ladder, subscriber.imsi()).climb(keys);
            }
            return new DemoReport(subscriber.imsi().value(), describe(outcome), new Flow().of(traces), ladder.build());
        }
    }

    private Subscription subscription(LabApi api, Ports ports) {
        var personalised = subscriber.personalised();
        if (profile == null) {
            return personalised;
        }
        var keys = LabKeys.provisionWhereNone(api, ports.udmUri());
        return personalised.concealedFor(LabKeys.current(keys, profile).orElseThrow());
    }

    private Outcome register(Ports ports, Subscription subscription) {
        var ue = new Ue(
                subscription, UeSettings.of(settings.plmn()), derivation -> ladder.add("UE", Step.of(derivation)));
        var gnb = new GNb(derivation -> ladder.add("gNB", Step.of(derivation)));
        try (var n2 = new MockN2Link(ports.amfUri())) {
            return new Registration(ue, n2, gnb, 1).register();
        }
    }

    private static List<TraceEntry> traces(LabApi api, Ports ports) {
        return Stream.of(ports.udmUri(), ports.ausfUri(), ports.amfUri())
                .flatMap(function -> api.traces(function).stream())
                .toList();
    }

    private void addToLadder(TraceEntry entry) {
        if (entry.event() instanceof KeyDerived derived) {
            ladder.add(entry.function(), step(derived));
        }
    }

    private static Step step(KeyDerived derived) {
        var s = derived.s();
        return new Step(
                derived.key(),
                derived.clause(),
                derived.inputKey(),
                derived.fc(),
                derived.parameters().stream()
                        .map(p -> new Step.Input(p.name(), p.value(), p.length()))
                        .toList(),
                s == null ? "" : s,
                derived.output());
    }

    private static String describe(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered _ -> DemoReport.REGISTERED;
            case Outcome.Deregistered _ -> "deregistered";
            case Outcome.Rejected(var cause) -> "rejected, 5GMM cause " + cause;
            case Outcome.AuthenticationRejected _ -> "authentication rejected";
            case Outcome.Failed(var reason) -> "failed: " + reason;
            default -> "not registered";
        };
    }
}
