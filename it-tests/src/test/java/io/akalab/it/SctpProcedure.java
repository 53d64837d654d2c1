package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.api.LabApi;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.N2Address;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Ue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What happens between UE, gNB and core over real SCTP, run one after the other by {@link #main} where the kernel has it. */
enum SctpProcedure {

    /** TS 38.413 clause 8.7.1. */
    NG_SETUP {
        @Override
        void run(Scene scene) {
            try (var gnb = scene.connect()) {
                assertThat(gnb.amfName()).isEqualTo("akalab-amf");
            }
        }
    },

    /** TS 23.502 clause 4.2.2.2.2 with 5G AKA. */
    INITIAL_REGISTRATION {
        @Override
        void run(Scene scene) {
            try (var gnb = scene.connect()) {
                var registration = scene.registration(scene.ue(AuthType.FIVE_G_AKA), gnb);
                assertRegistered(registration.register());
                assertThat(names(registration)).contains("Authentication Request", "Security Mode Command");
            }
        }
    },

    /** The same with EAP-AKA'. */
    INITIAL_REGISTRATION_BY_EAP {
        @Override
        void run(Scene scene) {
            try (var gnb = scene.connect()) {
                assertRegistered(scene.registration(scene.ue(AuthType.EAP_AKA_PRIME), gnb)
                        .register());
            }
        }
    },

    /** TS 23.502 clause 4.2.2.3.2. */
    DEREGISTRATION_BY_THE_UE {
        @Override
        void run(Scene scene) {
            try (var gnb = scene.connect()) {
                var registration = scene.registration(scene.ue(AuthType.FIVE_G_AKA), gnb);
                assertRegistered(registration.register());
                assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
            }
        }
    },

    /** TS 23.502 clause 4.2.3.2: the AMF comes by a stream that is the UE's. */
    SERVICE_REQUEST_OF_AN_IDLE_UE {
        @Override
        void run(Scene scene) {
            try (var gnb = scene.connect()) {
                var registration = scene.registration(scene.ue(AuthType.FIVE_G_AKA), gnb);
                assertRegistered(registration.register());
                assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
                assertThat(registration.requestService()).isEqualTo(new Outcome.Served(true));
            }
        }
    },

    /** The gNB's association is aborted: its UE is known by the 5G-GUTI afterwards, and is not authenticated anew. */
    ABORTED_ASSOCIATION_LEAVES_UES_REGISTERED {
        @Override
        void run(Scene scene) {
            var ue = scene.ue(AuthType.FIVE_G_AKA);
            try (var gnb = scene.connect()) {
                assertRegistered(scene.registration(ue, gnb).register());
                gnb.abort("the gNB fails");
            }
            ue.connectionReleased();
            var guti = ue.guti();
            try (var gnb = scene.connect()) {
                var again = scene.registration(ue, gnb);
                assertRegistered(again.register());
                assertThat(names(again)).doesNotContain("Identity Request", "Authentication Request");
            }
            assertThat(ue.guti()).isPresent().isNotEqualTo(guti);
        }
    };

    private static final N2Address AMF = N2Address.parse("sctp://127.0.0.1:38412");

    /** One processor, and a JVM that runs everything for the first time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    abstract void run(Scene scene);

    /** What {@link #main} prints when it went well. */
    String passed() {
        return "PASSED " + name() + " (";
    }

    /** A core whose AMF listens for gNBs over SCTP alone. */
    static final class Scene implements AutoCloseable {

        private final Lab lab = Lab.start(new LabSettings(
                Ports.free().withN2(0),
                null,
                TestSubscriber.HOME,
                LabSettings.DEFAULT_TAC,
                LabSettings.DEFAULT_SST,
                List.of(AMF),
                null));
        private final LabApi api = new LabApi();

        NgapN2Link connect() {
            return NgapN2Link.connect(AMF, GnbSettings.of(TestSubscriber.HOME), NgapCapture.none(), PATIENCE);
        }

        Ue ue(String method) {
            var subscriber = TestSubscriber.next(method);
            api.provision(lab.ports().udmUri(), subscriber.imsi().value(), subscriber.provisioned());
            return subscriber.ue();
        }

        Registration registration(Ue ue, NgapN2Link gnb) {
            return new Registration(ue, gnb, new GNb(), gnb::nextRanUeNgapId, PATIENCE);
        }

        @Override
        public void close() {
            api.close();
            lab.close();
        }
    }

    private static void assertRegistered(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }

    private static List<String> names(Registration registration) {
        return registration.exchanges().stream()
                .map(Exchange::nasName)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Runs all and exits with the number of those that failed. */
    public static void main(String... arguments) {
        // Nobody is in a hurry here: what is slow is the processor, not a peer.
        System.setProperty("akalab.sbi.client.connect-timeout", "20s");
        System.setProperty("akalab.sbi.client.response-timeout", "60s");
        long started = System.nanoTime();
        try (var scene = new Scene()) {
            System.out.println("a core after " + millisSince(started) + " ms");
            long failed =
                    Stream.of(values()).filter(each -> !each.passes(scene)).count();
            System.out.flush();
            Runtime.getRuntime().halt((int) failed);
        }
    }

    private boolean passes(Scene scene) {
        long started = System.nanoTime();
        try {
            run(scene);
            System.out.println(passed() + millisSince(started) + " ms)");
            return true;
        } catch (RuntimeException | AssertionError e) {
            System.out.println("FAILED " + name());
            e.printStackTrace(System.out);
            return false;
        }
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }
}
