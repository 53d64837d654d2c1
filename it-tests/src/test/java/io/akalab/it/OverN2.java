package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.api.LabApi;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.N2Address;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A UE, a gNB that speaks real NGAP over framed TCP, and three processes behind it. */
abstract class OverN2 {

    static final Duration SOON = Duration.ofSeconds(10);

    /** Timers run faster here than TS 24.501 clause 10.2 has them; five messages of each come all the same. */
    private static final String TIMER = "800ms";

    @TempDir
    private static Path directory;

    private static @Nullable ProcessDeployment deployment;
    private static @Nullable N2Address address;

    final LabApi api = new LabApi();

    private @Nullable NgapN2Link connected;

    @BeforeAll
    static void start() {
        var n2 = N2Address.parse("tcp://127.0.0.1:" + FreePort.find());
        address = n2;
        deployment = ProcessDeployment.start(
                directory,
                "--akalab.amf.n2.addresses=" + n2,
                "--akalab.amf.data-dir=" + directory.resolve("amf"),
                "--akalab.amf.emergency.enabled=true",
                "--akalab.amf.timers.t3522=" + TIMER,
                "--akalab.amf.timers.t3550=" + TIMER,
                "--akalab.amf.timers.t3555=" + TIMER,
                "--akalab.amf.timers.t3570=" + TIMER,
                "--akalab.amf.timers.t3560=" + TIMER);
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
    }

    @BeforeEach
    void connect() {
        connected = connect(gnb());
    }

    @AfterEach
    void disconnect() {
        link().close();
        api.close();
    }

    static void assertRegistered(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }

    /** The NAS messages that were exchanged; NGAP's without one have no name here. */
    static List<String> names(Registration registration) {
        return registration.exchanges().stream()
                .map(Exchange::nasName)
                .filter(Objects::nonNull)
                .toList();
    }

    Registration registration(Ue ue) {
        return new Registration(ue, link(), new GNb(), link()::nextRanUeNgapId, Registration.T3510);
    }

    Ue misbehaving(Misbehaviour misbehaviour) {
        return provisioned().ue(UeSettings.of(TestSubscriber.HOME).withMisbehaviours(Set.of(misbehaviour)));
    }

    TestSubscriber provisioned() {
        return provisioned(AuthType.FIVE_G_AKA);
    }

    TestSubscriber provisioned(String method) {
        var subscriber = TestSubscriber.next(method);
        api.provision(deployment().udm(), subscriber.imsi().value(), subscriber.provisioned());
        return subscriber;
    }

    static GnbSettings gnb() {
        return GnbSettings.of(TestSubscriber.HOME);
    }

    static NgapN2Link connect(GnbSettings gnb) {
        return NgapN2Link.connect(Objects.requireNonNull(address), gnb, NgapCapture.none());
    }

    NgapN2Link link() {
        return Objects.requireNonNull(connected);
    }

    static ProcessDeployment deployment() {
        return Objects.requireNonNull(deployment);
    }
}
