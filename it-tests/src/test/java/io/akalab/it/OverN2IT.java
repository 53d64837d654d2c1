package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.ngap.element.SNssai;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.Cell;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.SessionAnswer;
import io.akalab.simulator.ue.UeSettings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The procedures between UE, gNB and AMF over real NGAP, which framed TCP carries, each test named after its procedure. */
class OverN2IT extends OverN2 {

    private static final int MANY = 60;

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
        connect();
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
        connect();
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
}
