package io.akalab.simulator.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.ServiceReject;
import io.akalab.nas.message.ServiceRequest;
import io.akalab.nas.message.UlNasTransport;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.Cell;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.ue.SessionAnswer;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import io.akalab.simulator.ue.UeState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a UE does after its first registration. */
class ProceduresTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            2,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));

    private final FakeNetwork network = new FakeNetwork(IMSI, PLMN, SUBSCRIPTION.algorithm());
    private final Ue ue = new Ue(SUBSCRIPTION, UeSettings.of(PLMN));
    private final Registration registration = new Registration(ue, network, new GNb(), 1, Duration.ofSeconds(5));

    @BeforeEach
    void register() {
        assertAgreed(registration.register());
        network.keepsContexts = true;
        network.received.clear();
        network.receivedPdus.clear();
        network.receivedN2.clear();
    }

    /** TS 24.501 clause 4.4.6 and TS 33.501 clause 6.8.1.1.2.2: K_gNB is made with the COUNT of the request. */
    @Test
    void isAcceptedUnderTheContextThatItHasWithANewKgnb() {
        assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());

        assertAgreed(registration.register());

        var request = (RegistrationRequest) network.received.getFirst();
        assertThat(ProtectedPdu.typeOf(network.receivedPdus.getFirst())).isEqualTo(SecurityHeaderType.INTEGRITY);
        assertThat(request.ies().elements()).extracting(ie -> ie.iei()).containsExactly(0x2E, 0x71);
        assertThat(((RegistrationRequest) requireNonNull(network.deciphered)).requestedNssai())
                .isPresent();
        assertThat(network.received.getLast()).isInstanceOf(RegistrationComplete.class);
        assertThat(ue.keys().orElseThrow().kgnb().matches(requireNonNull(network.kgnb)))
                .isTrue();
    }

    @Test
    void updatesItsRegistrationFromIdle() {
        registration.goIdle();

        assertAgreed(registration.register(RegistrationType.MOBILITY_UPDATING));

        var request = (RegistrationRequest) network.received.getFirst();
        assertThat(request.registrationType()).isEqualTo(RegistrationType.MOBILITY_UPDATING);
        assertThat(request.identity()).isEqualTo(new MobileIdentity.FiveGGuti(FakeNetwork.GUTI));
    }

    /** A periodic update says nothing that must not be said in clear, and needs no keys of the radio. */
    @Test
    void tellsPeriodicallyThatItIsThereWithNothingToHide() {
        registration.goIdle();
        network.setsNoContextUp = true;

        assertAgreed(registration.register(RegistrationType.PERIODIC_UPDATING));

        var request = (RegistrationRequest) network.received.getFirst();
        assertThat(request.registrationType()).isEqualTo(RegistrationType.PERIODIC_UPDATING);
        assertThat(request.followOn()).isFalse();
        assertThat(request.ies().elements()).isEmpty();
    }

    /** TS 24.501 clause 4.4.5: no initial message any more, so that all of it is ciphered; the keys of the radio stay. */
    @Test
    void updatesOverTheConnectionThatItHas() {
        var kgnb = ue.keys().orElseThrow().kgnb();
        network.setsNoContextUp = true;

        assertAgreed(registration.register(RegistrationType.MOBILITY_UPDATING));

        assertThat(ProtectedPdu.typeOf(network.receivedPdus.getFirst()))
                .isEqualTo(SecurityHeaderType.INTEGRITY_CIPHERED);
        assertThat(((RegistrationRequest) network.received.getFirst()).requestedNssai())
                .isPresent();
        assertThat(ue.keys().orElseThrow().kgnb()).isSameAs(kgnb);
    }

    @Test
    void hasNothingToUpdateBeforeItIsRegistered() {
        var fresh = new Registration(
                new Ue(SUBSCRIPTION, UeSettings.of(PLMN)), network, new GNb(), 2, Duration.ofSeconds(5));

        assertThatThrownBy(() -> fresh.register(RegistrationType.PERIODIC_UPDATING))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isServedFromIdleWithNewKeys() {
        var before = ue.keys().orElseThrow().kgnb();
        registration.goIdle();

        assertThat(registration.requestService()).isEqualTo(new Outcome.Served(true));

        var request = (ServiceRequest) network.received.getFirst();
        assertThat(request.serviceType()).isZero();
        assertThat(request.identity()).isEqualTo(MobileIdentity.FiveGSTmsi.of(FakeNetwork.GUTI));
        assertThat(request.ies().elements()).isEmpty();
        assertThat(ue.keys().orElseThrow().kgnb().matches(before)).isFalse();
        assertThat(ue.state()).isEqualTo(UeState.REGISTERED);
    }

    @Test
    void answersAPagingWithAServiceRequest() {
        registration.goIdle();
        network.paged = FakeNetwork.GUTI;

        assertThat(registration.awaitPaging(Duration.ZERO)).isEqualTo(new Outcome.Served(true));

        assertThat(((ServiceRequest) network.received.getFirst()).serviceType()).isEqualTo(2);
    }

    @Test
    void staysIdleWhenNobodyPagesIt() {
        registration.goIdle();

        assertThat(registration.awaitPaging(Duration.ZERO)).isInstanceOf(Outcome.Failed.class);
        assertThat(ue.state()).isEqualTo(UeState.REGISTERED);
    }

    @Test
    void asksForNoServiceWhileItHasAConnection() {
        assertThatThrownBy(registration::requestService).isInstanceOf(IllegalStateException.class);
    }

    /** TS 24.501 clause 5.6.1.5: #9 takes its names and keys from the UE, #10 its registration alone. */
    @Test
    void registersAnewAfterItsServiceIsRejected() {
        ue.requestService(false);
        ue.receive(network.protect(new ServiceReject(GmmCause.IMPLICITLY_DEREGISTERED)));
        assertThat(ue.state()).isEqualTo(UeState.DEREGISTERED);
        assertThat(ue.guti()).isPresent();

        assertAgreed(registration.register());
        ue.requestService(false);
        ue.receive(network.protect(new ServiceReject(GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED)));
        assertThat(ue.state()).isEqualTo(UeState.DEREGISTERED);
        assertThat(ue.guti()).isEmpty();
        assertThat(ue.keys()).isEmpty();
    }

    @Test
    void hearsThatItsSessionRequestWasNotForwardedAndStaysRegistered() {
        assertThat(registration.requestSession())
                .isEqualTo(new Outcome.SessionAnswered(
                        new SessionAnswer.NotForwarded(GmmCause.PAYLOAD_WAS_NOT_FORWARDED)));

        var request = (UlNasTransport) network.received.getFirst();
        assertThat(request.containerType()).isEqualTo(1);
        assertThat(request.pduSessionId()).contains(1);
        assertThat(request.container().toHex()).startsWith("2e0101c1");
        assertThat(ue.state()).isEqualTo(UeState.REGISTERED);
    }

    @Test
    void takesTheNameThatAConfigurationUpdateGivesIt() {
        var renamed = new Guti(PLMN, 2, 1, 0, 0x0A0B0C0D);
        network.byItself.add(new N2Downlink.DownlinkNasTransport(network.protect(
                new ConfigurationUpdateCommand().withGuti(renamed).withAcknowledgementRequested())));

        registration.await(Duration.ZERO);

        assertThat(ue.guti()).contains(renamed);
        assertThat(network.received.getLast()).isEqualTo(new ConfigurationUpdateComplete());
    }

    /** TS 33.501 clauses 6.9.4.2 and 6.9.4.4: new keys of NAS and of the radio in the middle of a connection. */
    @Test
    void isAuthenticatedAnewWithinItsConnection() {
        var before = ue.keys().orElseThrow();
        network.byItself.add(network.reauthenticate());

        var outcome = (Outcome.Registered) registration.await(Duration.ZERO);

        assertThat(outcome.keysAgree()).isTrue();
        assertThat(outcome.keys().kamf().matches(before.kamf())).isFalse();
        assertThat(outcome.keys().kgnb().matches(before.kgnb())).isFalse();
        assertThat(network.receivedN2).contains(new N2Uplink.UeContextModificationResponse());
    }

    /** The Registration Request was that of a registration that is over. */
    @Test
    void repeatsNoRegistrationRequestWhenItIsAuthenticatedAnew() {
        network.byItself.add(network.reauthenticate());

        registration.await(Duration.ZERO);

        assertThat(network.received)
                .filteredOn(io.akalab.nas.message.SecurityModeComplete.class::isInstance)
                .singleElement()
                .satisfies(complete -> assertThat(
                                ((io.akalab.nas.message.SecurityModeComplete) complete).nasMessageContainer())
                        .isEmpty());
    }

    /** TS 33.501 clause 6.9.2.3: first horizontally, for lack of an NH; then each time with the NH of the time before. */
    @Test
    void hasTheKeysOfEachGnbThatItIsHandedOverTo() {
        var first = registration.switchPath(network, new GNb(Cell.SECOND), () -> 2);
        var horizontal = ue.keys().orElseThrow().kgnb();
        var second = registration.switchPath(network, new GNb(Cell.FIRST), () -> 3);

        assertThat(first).isEqualTo(new Outcome.PathSwitched(2, true));
        assertThat(second).isEqualTo(new Outcome.PathSwitched(3, true));
        assertThat(ue.keys().orElseThrow().kgnb().matches(horizontal)).isFalse();
        assertThat(requireNonNull(network.pathSwitch).capabilities()).isEqualTo(FakeNetwork.CAPABILITIES);
    }

    @Test
    void followsTheChainOfHopsAllTheWayRound() {
        for (int i = 0; i < 20; i++) {
            var cell = i % 2 == 0 ? Cell.SECOND : Cell.FIRST;
            assertThat(registration.switchPath(network, new GNb(cell), () -> 2))
                    .isEqualTo(new Outcome.PathSwitched((i + 2) % 8, true));
        }
    }

    @Test
    void startsTheChainOfHopsAnewWithEachKgnb() {
        registration.switchPath(network, new GNb(Cell.SECOND), () -> 2);
        network.byItself.add(network.reauthenticate());
        registration.await(Duration.ZERO);

        assertThat(registration.switchPath(network, new GNb(Cell.FIRST), () -> 3))
                .isEqualTo(new Outcome.PathSwitched(2, true));
        assertThat(registration.switchPath(network, new GNb(Cell.SECOND), () -> 4))
                .isEqualTo(new Outcome.PathSwitched(3, true));
    }

    /** TS 24.501 clause 5.5.2.3.2. */
    @Test
    void registersAgainWhenTheNetworkWantsItTo() {
        network.byItself.add(new N2Downlink.DownlinkNasTransport(
                network.protect(new DeregistrationRequestToUe(new DeregistrationType(false, true, 1)))));

        assertAgreed(registration.await(Duration.ZERO));

        assertThat(network.received)
                .filteredOn(RegistrationRequest.class::isInstance)
                .hasSize(1);
    }

    @Test
    void forgetsItsNameAndKeysWhenTheNetworkCallsItIllegal() {
        network.byItself.add(new N2Downlink.DownlinkNasTransport(network.protect(
                new DeregistrationRequestToUe(DeregistrationType.NORMAL).withCause(GmmCause.ILLEGAL_UE))));

        assertThat(registration.await(Duration.ZERO)).isEqualTo(new Outcome.Deregistered());

        assertThat(ue.guti()).isEmpty();
        assertThat(ue.keys()).isEmpty();
    }

    @Test
    void leavesFromIdleWithoutCiphering() {
        registration.goIdle();

        assertThat(registration.deregister(DeregistrationType.SWITCH_OFF)).isEqualTo(new Outcome.Deregistered());

        assertThat(ProtectedPdu.typeOf(network.receivedPdus.getFirst())).isEqualTo(SecurityHeaderType.INTEGRITY);
    }

    /** TS 23.003 clause 6.2.1: the check digit of an IMEI is over its first 14 digits. */
    @Test
    void tellsItsEquipmentWhenAskedInSecurity() {
        assertThat(identity(IdentityType.IMEISV)).isEqualTo(new MobileIdentity.Imeisv("4370816125816151"));
        assertThat(identity(IdentityType.IMEI)).isEqualTo(new MobileIdentity.Imei("437081612581614"));
        assertThat(identity(IdentityType.SUCI)).isInstanceOf(MobileIdentity.SuciIdentity.class);
        assertThat(identity(IdentityType.FIVE_G_S_TMSI)).isEqualTo(MobileIdentity.FiveGSTmsi.of(FakeNetwork.GUTI));
    }

    @Test
    void tellsNothingOfItsEquipmentWithoutSecurity() {
        registration.goIdle();

        assertThat(ue.receive(new IdentityRequest(IdentityType.IMEISV).encode()).answers())
                .isEmpty();
    }

    @Test
    void losesItsConnectionButNotItsRegistrationWithTheAssociation() {
        network.byItself.add(new N2Downlink.ConnectionLost("the AMF has gone"));

        registration.await(Duration.ZERO);

        assertThat(registration.isConnected()).isFalse();
        assertThat(ue.state()).isEqualTo(UeState.REGISTERED);
        assertThat(registration.requestService()).isEqualTo(new Outcome.Served(true));
    }

    @Test
    void tellsTheGnbsRadioCapabilityWhereTheAmfDoesNotKnowIt() {
        var capability = Octets.ofHex("000800");
        var telling = new Ue(SUBSCRIPTION, UeSettings.of(PLMN).withRadioCapability(capability));
        network.keepsContexts = false;
        network.ngKsi = NgKsi.ofNative(3);

        assertAgreed(new Registration(telling, network, new GNb(), 4, Duration.ofSeconds(5)).register());

        assertThat(network.receivedN2).contains(new N2Uplink.UeRadioCapabilityInfoIndication(capability));
    }

    private MobileIdentity identity(IdentityType type) {
        var answers = ue.receive(network.protect(new IdentityRequest(type))).answers();
        return ((IdentityResponse) requireNonNull(answers.getFirst().message())).identity();
    }

    private static void assertAgreed(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }
}
