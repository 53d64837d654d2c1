package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.lab.api.LabApi;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.MessageType;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.transport.N2Address;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.Cell;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.SessionAnswer;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The procedures between UE, gNB and AMF over real NGAP, which framed TCP carries, each test named after its procedure. */
class OverN2IT {

    private static final int MANY = 60;
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Timers run faster here than TS 24.501 clause 10.2 has them; five messages of each come all the same. */
    private static final String TIMER = "800ms";

    @TempDir
    private static Path directory;

    private static @Nullable ProcessDeployment deployment;
    private static @Nullable N2Address address;

    private final LabApi api = new LabApi();
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

    /** TS 38.413 clause 8.7.1. */
    @Test
    void ngSetupTellsTheGnbOfItsAmf() {
        assertThat(link().amfName()).isEqualTo("akalab-amf");
    }

    /** TS 38.413 clause 8.7.1.3. */
    @Test
    void ngSetupOfAGnbOfAnotherNetworkFails() {
        assertThatThrownBy(() -> connect(GnbSettings.of(new Plmn("001", "01"))))
                .isInstanceOf(N2LinkException.class)
                .hasMessageContaining("unknown-PLMN");
    }

    /** TS 38.413 clause 8.7.2. */
    @Test
    void ranConfigurationUpdateOfAGnbWithoutServedSlicesFails() {
        assertThatThrownBy(() -> link().reconfigure(gnb().withSlices(List.of(SNssai.of(99)))))
                .isInstanceOf(N2LinkException.class);
        assertRegistered(registration(provisioned().ue()).register());
    }

    /** TS 23.502 clause 4.2.2.2.2, with each method of TS 33.501 clause 6.1.3. */
    @EachMethod
    void initialRegistration(String method) {
        var registration = registration(provisioned(method).ue());
        assertRegistered(registration.register());
        assertThat(names(registration))
                .containsSubsequence(
                        "Registration Request",
                        "Authentication Request",
                        "Security Mode Command",
                        "Registration Accept",
                        "Registration Complete");
    }

    /** TS 33.501 clause 5.3.2 and D.2. */
    @ParameterizedTest
    @EnumSource
    void initialRegistrationWithEachCipheringAlgorithm(Nea nea) {
        var capability = UeSecurityCapability.of(List.of(Nea.NEA0, nea), List.of(Nia.NIA1, Nia.NIA2, Nia.NIA3));
        var ue = provisioned().ue(UeSettings.of(TestSubscriber.HOME).withCapability(capability));
        assertRegistered(registration(ue).register());
    }

    /** TS 33.501 clause D.3; NIA0 is selected for nobody. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NIA0")
    void initialRegistrationWithEachIntegrityAlgorithm(Nia nia) {
        var capability = UeSecurityCapability.of(List.of(Nea.values()), List.of(nia));
        var ue = provisioned().ue(UeSettings.of(TestSubscriber.HOME).withCapability(capability));
        assertRegistered(registration(ue).register());
    }

    /** TS 24.501 clauses 4.4.2.1 and 5.5.1.2.4: the context is taken up again, and the 5G-GUTI changes. */
    @Test
    void registrationWithAKnownGutiNeedsNoAuthentication() {
        var ue = provisioned().ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        var before = ue.guti();
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());

        var again = registration(ue);
        assertRegistered(again.register());
        assertThat(names(again)).doesNotContain("Authentication Request", "Security Mode Command");
        assertThat(ue.guti()).isNotEqualTo(before);
    }

    /** TS 24.501 clause 5.5.1.2.3, of a subscriber. */
    @Test
    void emergencyRegistration() {
        assertRegistered(registration(provisioned().ue()).register(RegistrationType.EMERGENCY));
    }

    /** TS 23.502 clause 4.2.2.2.2: the UE does not tell the gNB that it leaves, and the AMF has that one forget it. */
    @Test
    void registrationAtAnotherGnbReleasesTheUeAtTheFirst() {
        var ue = provisioned().ue();
        var first = registration(ue);
        assertRegistered(first.register());
        ue.connectionReleased();
        try (var other = connect(gnb().withGnbId(2))) {
            var second = new Registration(ue, other, new GNb(Cell.SECOND), other::nextRanUeNgapId, Registration.T3510);
            assertRegistered(second.register());
            assertThat(names(second)).doesNotContain("Authentication Request");
            assertThat(first.awaitExchange("UEContextReleaseCommand", SOON)).isTrue();
        }
    }

    /** TS 24.501 clause 5.4.3; the 5G-GUTI is one of another AMF. */
    @Test
    void identificationOfAUeWithAnUnknownGuti() {
        var registration = registration(misbehaving(Misbehaviour.UNKNOWN_GUTI));
        assertRegistered(registration.register());
        assertThat(names(registration))
                .containsSubsequence("Identity Request", "Identity Response", "Authentication Request");
    }

    /** TS 24.501 clause 5.5.1.3, over a new connection and over the one that there is. */
    @ParameterizedTest
    @EnumSource(names = {"MOBILITY_UPDATING", "PERIODIC_UPDATING"})
    void registrationUpdating(RegistrationType type) {
        var registration = registration(provisioned().ue());
        assertRegistered(registration.register());
        assertRegistered(registration.register(type));
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
        assertRegistered(registration.register(type));
        assertThat(names(registration)).containsOnlyOnce("Authentication Request");
    }

    /** TS 24.501 clause 5.6.1. */
    @Test
    void serviceRequestOfAnIdleUe() {
        var registration = registration(provisioned().ue());
        assertRegistered(registration.register());
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
        assertThat(registration.requestService()).isEqualTo(new Outcome.Served(true));
    }

    /** TS 24.501 clause 5.4.5.2.5: there is no SMF, and the UE stays registered. */
    @Test
    void pduSessionEstablishmentIsAnsweredThoughThereIsNoSmf() {
        var registration = registration(provisioned().ue());
        assertRegistered(registration.register());
        assertThat(registration.requestSession())
                .isInstanceOfSatisfying(
                        Outcome.SessionAnswered.class,
                        answered -> assertThat(answered.answer())
                                .isEqualTo(new SessionAnswer.NotForwarded(GmmCause.PAYLOAD_WAS_NOT_FORWARDED)));
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
        assertThat(registration.requestService()).isEqualTo(new Outcome.Served(true));
    }

    /** TS 24.501 clause 5.4.4, after the UDM has told of other slices (TS 23.502 clause 4.2.4.2). */
    @Test
    void configurationUpdateAfterAChangeOfTheSubscribedSlices() {
        var subscriber = provisioned();
        var supi = subscriber.imsi().value();
        var registration = registration(subscriber.ue());
        assertRegistered(registration.register());
        var more = new Nssai(null, List.of(new Snssai(1, null), new Snssai(77, null)), null, null);
        api.putAmData(deployment().udm(), supi, AccessAndMobilitySubscriptionData.of(more));
        assertThat(registration.awaitExchange("Configuration Update Command", SOON))
                .isTrue();
    }

    /** TS 24.501 clause 5.4.4, TS 23.502 clause 4.2.4.2 step 1: an idle UE is paged for it. */
    @Test
    void configurationUpdateOfAnIdleUe() {
        var subscriber = provisioned();
        var ue = subscriber.ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
        var before = ue.guti();
        api.configure(deployment().amf(), subscriber.imsi().value());
        assertThat(registration.awaitPaging(SOON)).isEqualTo(new Outcome.Served(true));
        if (!names(registration).contains("Configuration Update Complete")) {
            assertThat(registration.awaitExchange("Configuration Update Complete", SOON))
                    .isTrue();
        }
        assertThat(ue.guti()).isNotEqualTo(before);
    }

    /** TS 33.501 clause 6.9.4.2, TS 38.413 clause 8.3.4. */
    @EachMethod
    void reauthenticationChangesTheKeysOnTheFly(String method) {
        var subscriber = provisioned(method);
        var ue = subscriber.ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        var before = ue.keys().orElseThrow();

        api.reauthenticate(deployment().amf(), subscriber.imsi().value());
        assertThat(registration.awaitExchange("UEContextModificationResponse", SOON))
                .isTrue();
        var after = ue.keys().orElseThrow();
        assertThat(after.kamf().matches(before.kamf())).isFalse();
        assertRegistered(registration.outcome());
    }

    /** TS 33.501 clause 6.9.2.3, TS 38.413 clause 8.4.4. */
    @Test
    void pathSwitchGivesTheTargetGnbAFreshNextHop() {
        var registration = registration(provisioned().ue());
        assertRegistered(registration.register());
        try (var other = connect(gnb().withGnbId(2))) {
            for (int ncc = 2; ncc < 4; ncc++) {
                var target = ncc % 2 == 0 ? other : link();
                var cell = ncc % 2 == 0 ? Cell.SECOND : Cell.FIRST;
                assertThat(registration.switchPath(target, new GNb(cell), target::nextRanUeNgapId))
                        .isEqualTo(new Outcome.PathSwitched(ncc, true));
            }
        }
        assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
    }

    /** TS 24.501 clause 5.5.2.2, and registering again at once, as simulators do. */
    @EachMethod
    void deregistrationByTheUe(String method) {
        var ue = provisioned(method).ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
        assertRegistered(registration(ue).register());
    }

    /** TS 24.501 clause 5.5.2.2.3. */
    @Test
    void deregistrationOfAUeThatIsSwitchedOffHasNoAnswer() {
        var registration = registration(provisioned().ue());
        assertRegistered(registration.register());
        assertThat(registration.deregister(DeregistrationType.SWITCH_OFF)).isEqualTo(new Outcome.Deregistered());
        assertThat(names(registration)).doesNotContain("Deregistration Accept");
    }

    /** TS 24.501 clause 5.5.2.3. */
    @Test
    void deregistrationByTheNetwork() {
        var subscriber = provisioned();
        var registration = registration(subscriber.ue());
        assertRegistered(registration.register());
        api.deregister(deployment().amf(), subscriber.imsi().value());
        assertThat(registration.await(SOON)).isEqualTo(new Outcome.Deregistered());
    }

    /** TS 23.502 clause 4.2.3.3, TS 24.501 clause 5.6.2. */
    @Test
    void pagingOfAnIdleUeThatTheNetworkWantsAway() {
        var subscriber = provisioned();
        var registration = registration(subscriber.ue());
        assertRegistered(registration.register());
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
        api.deregister(deployment().amf(), subscriber.imsi().value());
        registration.awaitPaging(SOON);
        registration.awaitExchange("Deregistration Accept", SOON);
        assertThat(registration.outcome()).isEqualTo(new Outcome.Deregistered());
    }

    /** TS 24.501 clauses 5.4.1.3.7, 4.4.3.2 and 7, TS 38.413 clause 10: what does not keep a UE from being registered. */
    @ParameterizedTest
    @EnumSource(names = {"REPLAYED_MESSAGE", "NGKSI_IN_USE", "GARBAGE_NAS", "GARBAGE_NGAP", "STALE_SQN"})
    void registrationInSpiteOf(Misbehaviour misbehaviour) {
        assertRegistered(registration(misbehaving(misbehaviour)).register());
    }

    /** TS 24.501 clauses 5.4.1.3.5 and 5.4.1.3.7. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "WRONG_RES_STAR",
                "WRONG_K",
                "MAC_FAILURE",
                "SYNCH_FAILURE",
                "NON_5G_AUTHENTICATION",
                "WRONG_METHOD"
            })
    void authenticationIsRejectedAfter(Misbehaviour misbehaviour) {
        var registration = registration(misbehaving(misbehaviour));
        assertThat(registration.register()).isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** TS 33.501 clause 6.1.3.1, RFC 4187 clause 6.3.1. */
    @ParameterizedTest
    @EnumSource(names = {"WRONG_RES_STAR", "WRONG_K", "WRONG_EAP_MAC", "EAP_CLIENT_ERROR", "WRONG_METHOD"})
    void eapAuthenticationIsRejectedAfter(Misbehaviour misbehaviour) {
        var settings = UeSettings.of(TestSubscriber.HOME).withMisbehaviours(Set.of(misbehaviour));
        var registration = registration(provisioned(AuthType.EAP_AKA_PRIME).ue(settings));
        assertThat(registration.register()).isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** TS 24.501 clause 5.4.1.3.7 c: the SUCI is asked for before a UE with a MAC failure is rejected. */
    @Test
    void identificationOfAUeThatFindsAMacFailure() {
        var registration = registration(misbehaving(Misbehaviour.MAC_FAILURE));
        registration.register();
        assertThat(names(registration))
                .containsSubsequence("Authentication Failure", "Identity Request", "Authentication Reject");
    }

    /** TS 24.501 clauses 5.4.2.5 and 5.4.2.7 b. */
    @Test
    void securityModeRejectOfAUeThatWasBidDown() {
        var registration = registration(misbehaving(Misbehaviour.WRONG_CAPABILITIES));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertThat(names(registration)).contains("Security Mode Reject").doesNotContain("Registration Accept");
    }

    /** TS 24.501 clauses 5.4.1.3.7 b, 5.4.2.7 b: sent five times in all, then the AMF gives up. */
    @ParameterizedTest
    @EnumSource(names = {"AUTHENTICATION_REQUEST", "SECURITY_MODE_COMMAND"})
    void aMessageThatIsNotAnsweredComesFiveTimes(MessageType message) {
        var ue = provisioned().ue(UeSettings.of(TestSubscriber.HOME).withSilenceAt(message));
        var registration = registration(ue);
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertFiveOf(message, registration);
        assertThat(registration.isConnected()).isFalse();
    }

    /** TS 24.501 clause 5.4.3.6 b. */
    @Test
    void anIdentityRequestThatIsNotAnsweredComesFiveTimes() {
        var settings = UeSettings.of(TestSubscriber.HOME)
                .withMisbehaviours(Set.of(Misbehaviour.UNKNOWN_GUTI))
                .withSilenceAt(MessageType.IDENTITY_REQUEST);
        var registration = registration(provisioned().ue(settings));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertFiveOf(MessageType.IDENTITY_REQUEST, registration);
        assertThat(registration.isConnected()).isFalse();
    }

    /** TS 24.501 clause 5.5.1.2.8 c: the UE stays registered, and connected. */
    @Test
    void aRegistrationAcceptThatIsNotAnsweredComesFiveTimes() {
        var settings = UeSettings.of(TestSubscriber.HOME).withSilenceAt(MessageType.REGISTRATION_ACCEPT);
        var registration = new Registration(
                provisioned().ue(settings), link(), new GNb(), link()::nextRanUeNgapId, Duration.ofSeconds(6));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertFiveOf(MessageType.REGISTRATION_ACCEPT, registration);
    }

    /** TS 24.501 clause 4.4.3.2: the Registration Complete is discarded, and the Accept comes again. */
    @Test
    void messagesWithAnOldCountAreDiscarded() {
        var registration = registration(misbehaving(Misbehaviour.OLD_COUNT));
        registration.register();
        awaitFiveOf(MessageType.REGISTRATION_ACCEPT, registration);
    }

    /** TS 24.501 clause 5.4.4.6 a. */
    @Test
    void aConfigurationUpdateCommandThatIsNotAnsweredComesFiveTimes() {
        var subscriber = provisioned();
        var registration = registration(subscriber.ue(
                UeSettings.of(TestSubscriber.HOME).withSilenceAt(MessageType.CONFIGURATION_UPDATE_COMMAND)));
        assertRegistered(registration.register());
        api.configure(deployment().amf(), subscriber.imsi().value());
        awaitFiveOf(MessageType.CONFIGURATION_UPDATE_COMMAND, registration);
        assertRegistered(registration.outcome());
    }

    /** TS 24.501 clause 5.5.2.3.5 a: the UE is released in the end. */
    @Test
    void aDeregistrationRequestThatIsNotAnsweredComesFiveTimes() {
        var subscriber = provisioned();
        var registration = registration(subscriber.ue(
                UeSettings.of(TestSubscriber.HOME).withSilenceAt(MessageType.DEREGISTRATION_REQUEST_TO_UE)));
        assertRegistered(registration.register());
        api.deregister(deployment().amf(), subscriber.imsi().value());
        assertThat(registration.awaitExchange("UEContextReleaseCommand", SOON)).isTrue();
        assertFiveOf(MessageType.DEREGISTRATION_REQUEST_TO_UE, registration);
    }

    /** TS 24.501 clause 4.4.4.3: with a wrong MAC a UE does not exist. */
    @Test
    void messagesWithAWrongMacAreDiscarded() {
        var registration = registration(misbehaving(Misbehaviour.WRONG_MAC));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertThat(names(registration)).doesNotContain("Registration Accept");
    }

    /** TS 38.413 clause 8.7.4.2: the UEs of the gNB are idle then, and known by their 5G-GUTIs. */
    @Test
    void ngResetByTheGnbLeavesUesRegistered() {
        var ue = provisioned().ue();
        assertRegistered(registration(ue).register());
        link().reset();
        ue.connectionReleased();
        var again = registration(ue);
        assertThat(again.requestService()).isEqualTo(new Outcome.Served(true));
    }

    /** An association that is lost takes its UEs' connections with it, not their registrations. */
    @Test
    void aLostAssociationLeavesUesRegistered() {
        var ue = provisioned().ue();
        assertRegistered(registration(ue).register());
        link().close();
        connected = connect(gnb());
        ue.connectionReleased();
        var again = registration(ue);
        assertRegistered(again.register());
        assertThat(names(again)).doesNotContain("Authentication Request");
    }

    /** What the AMF kept of its UEs is there after it was killed: a 5G-GUTI is known, and so are its keys. */
    @Test
    void aCrashOfTheAmfLeavesUesRegistered() {
        var ue = provisioned().ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
        var before = ue.keys().orElseThrow().kamf();

        deployment().crashAndRestartAmf();
        connected = connect(gnb());
        var again = registration(ue);
        assertRegistered(again.register());
        assertThat(names(again)).doesNotContain("Identity Request", "Authentication Request");
        assertThat(ue.keys().orElseThrow().kamf().matches(before)).isTrue();
        assertThat(again.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
    }

    @Test
    void manyRegisterAtOnceAtOneGnb() throws Exception {
        var ues = IntStream.range(0, MANY)
                .mapToObj(i -> provisioned(i % 2 == 0 ? AuthType.FIVE_G_AKA : AuthType.EAP_AKA_PRIME)
                        .ue())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(ues.stream()
                    .map(ue -> (Callable<Outcome>) () -> registration(ue).register())
                    .toList());
            for (var outcome : outcomes) {
                assertRegistered(outcome.get());
            }
        }
        assertThat(ues.stream().map(ue -> ue.guti().map(Guti::tmsi).orElseThrow()))
                .doesNotHaveDuplicates();
    }

    private static void assertRegistered(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }

    private static void assertFiveOf(MessageType message, Registration registration) {
        assertThat(names(registration).stream().filter(message.title()::equals)).hasSize(5);
    }

    private static void awaitFiveOf(MessageType message, Registration registration) {
        long missing =
                5 - names(registration).stream().filter(message.title()::equals).count();
        for (; missing > 0; missing--) {
            assertThat(registration.awaitExchange(message.title(), SOON)).isTrue();
        }
        assertFiveOf(message, registration);
    }

    /** The NAS messages that were exchanged; NGAP's without one have no name here. */
    private static List<String> names(Registration registration) {
        return registration.exchanges().stream()
                .map(Exchange::nasName)
                .filter(Objects::nonNull)
                .toList();
    }

    private Registration registration(Ue ue) {
        return new Registration(ue, link(), new GNb(), link()::nextRanUeNgapId, Registration.T3510);
    }

    private Ue misbehaving(Misbehaviour misbehaviour) {
        return provisioned().ue(UeSettings.of(TestSubscriber.HOME).withMisbehaviours(Set.of(misbehaviour)));
    }

    private TestSubscriber provisioned() {
        return provisioned(AuthType.FIVE_G_AKA);
    }

    private TestSubscriber provisioned(String method) {
        var subscriber = TestSubscriber.next(method);
        api.provision(deployment().udm(), subscriber.imsi().value(), subscriber.provisioned());
        return subscriber;
    }

    private static GnbSettings gnb() {
        return GnbSettings.of(TestSubscriber.HOME);
    }

    private static NgapN2Link connect(GnbSettings gnb) {
        return NgapN2Link.connect(Objects.requireNonNull(address), gnb, NgapCapture.none());
    }

    private NgapN2Link link() {
        return Objects.requireNonNull(connected);
    }

    private static ProcessDeployment deployment() {
        return Objects.requireNonNull(deployment);
    }
}
