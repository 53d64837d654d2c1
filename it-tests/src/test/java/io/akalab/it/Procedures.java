package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.lab.api.LabApi;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.openapi.provisioning.Profile;
import io.akalab.openapi.provisioning.SequenceNumber;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.HomeProtection;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The procedures of TS 23.502 and TS 33.501, whatever the services run on, over the mock N2. The AMF authenticates each registration
 * here; {@link OverN2IT} has it take contexts up again.
 */
abstract class Procedures {

    private static final int MANY = 100;

    /** For how long a notification of the UDM may be on its way. */
    private static final Duration NOTIFICATION = Duration.ofSeconds(10);

    private final LabApi api = new LabApi();
    private final SteeringUdm steering = new SteeringUdm();
    private final MockN2Link n2 = new MockN2Link(deployment().amf());

    abstract Deployment deployment();

    @AfterEach
    void disconnect() {
        n2.close();
        steering.close();
        api.close();
    }

    /** TS 23.502 clause 4.2.2.2.2, TS 33.501 clauses 6.1.3.1 and 6.1.3.2. */
    @EachMethod
    void initialRegistrationGivesBothSidesTheSameKeys(String method) {
        var registration = registration(provisioned(method).ue());
        assertRegistered(registration.register());
        assertThat(registration.exchanges())
                .extracting(Exchange::nasName)
                .containsSubsequence(
                        "Registration Request",
                        "Authentication Request",
                        "Authentication Response",
                        "Security Mode Command",
                        "Security Mode Complete",
                        "Registration Accept",
                        "Registration Complete");
    }

    /** TS 35.206 clause 5.3, TS 35.231, TS 34.108 clause 8.1.2: with a USIM that is ahead, so that f1* and f5* count too. */
    @ParameterizedTest
    @EnumSource
    void registrationWithEachAlgorithmGivesBothSidesTheSameKeys(TestCard testCard) {
        var imsi = TestSubscriber.next(AuthType.FIVE_G_AKA).imsi();
        var card = testCard.card();
        api.provision(deployment().udm(), imsi.value(), card.provisioned(AuthType.FIVE_G_AKA));
        var ue = new Ue(card.subscription(imsi, 2), UeSettings.of(TestSubscriber.HOME));
        ue.usim().advanceTo(Sqn.of(5_000, 3, Sqn.DEFAULT_IND_LENGTH));
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.exchanges()).extracting(Exchange::nasName).contains("Authentication Failure");
    }

    /** TS 33.501 clause 6.1.3.3, TS 33.102 clause 6.3.5; with EAP the AMF sees nothing of it (RFC 9048 clause 3). */
    @EachMethod
    void resynchronizationBringsAUsimThatIsAheadBack(String method) {
        var ue = provisioned(method).ue();
        ue.usim().advanceTo(Sqn.of(5_000, 3, Sqn.DEFAULT_IND_LENGTH));
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.exchanges())
                .extracting(Exchange::nasName)
                .containsSubsequence(
                        "Authentication Request",
                        method.equals(AuthType.FIVE_G_AKA) ? "Authentication Failure" : "Authentication Response",
                        "Authentication Request",
                        "Registration Accept");
        assertThat(ue.usim().sqnMs().seq(Sqn.DEFAULT_IND_LENGTH)).isGreaterThan(5_000);
    }

    /** TS 33.102 Annex C.1.1 and clause 6.3.5: SQNs that follow a clock are accepted, and a USIM that is ahead is followed. */
    @ParameterizedTest
    @ValueSource(strings = {"GENERAL", "TIME_BASED"})
    void timeBasedSqnsAreAcceptedAndResynchronized(String scheme) {
        var subscriber = TestSubscriber.next(AuthType.FIVE_G_AKA);
        var sequence = new SequenceNumber(scheme, null, null, null, null);
        api.provision(deployment().udm(), subscriber.imsi().value(), subscriber.provisioned(sequence));
        var ue = subscriber.ue();
        for (int i = 0; i < 2; i++) {
            var registration = registration(ue);
            assertRegistered(registration.register());
            assertThat(registration.exchanges()).extracting(Exchange::nasName).doesNotContain("Authentication Failure");
        }
        long ahead = ue.usim().sqnMs().seq(Sqn.DEFAULT_IND_LENGTH) + 50_000;
        ue.usim().advanceTo(Sqn.of(ahead, 3, Sqn.DEFAULT_IND_LENGTH));
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.exchanges()).extracting(Exchange::nasName).containsOnlyOnce("Authentication Failure");
        assertThat(ue.usim().sqnMs().seq(Sqn.DEFAULT_IND_LENGTH)).isGreaterThan(ahead);
    }

    /** TS 24.501 clauses 5.4.1.2.2.4 and 5.4.1.3.7 c: a MAC failure ends in a rejection. */
    @EachMethod
    void authenticationWithAWrongKIsRejected(String method) {
        assertAuthenticationRejected(method, Misbehaviour.WRONG_K);
    }

    /** TS 33.501 clause 6.1.3.2.2: the SEAF finds that HRES* is not HXRES*; clause 6.1.3.1: the AUSF finds a wrong AT_RES. */
    @EachMethod
    void authenticationWithAWrongResponseIsRejected(String method) {
        assertAuthenticationRejected(method, Misbehaviour.WRONG_RES_STAR);
    }

    /** TS 24.501 clauses 5.4.1.2.4 and 5.4.1.3: neither method takes the other's answer. */
    @EachMethod
    void anAnswerByTheOtherMethodIsRejected(String method) {
        assertAuthenticationRejected(method, Misbehaviour.WRONG_METHOD);
    }

    /** RFC 4187 clauses 6.3.1 and 6.3.2. */
    @ParameterizedTest
    @EnumSource(names = {"EAP_CLIENT_ERROR", "WRONG_EAP_MAC"})
    void whatEapCannotEndWellIsRejected(Misbehaviour misbehaviour) {
        assertAuthenticationRejected(AuthType.EAP_AKA_PRIME, misbehaviour);
    }

    /** TS 29.503 table 6.3.7.3-1 USER_NOT_FOUND, TS 29.524 table 4.2.2-1. */
    @Test
    void registrationOfAnUnknownUserIsRejected() {
        var outcome =
                registration(TestSubscriber.next(AuthType.FIVE_G_AKA).ue()).register();
        assertThat(outcome).isEqualTo(new Outcome.Rejected(GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED));
    }

    /** TS 24.501 clause 5.4.3: a 5G-GUTI that nobody knows leads to an identification. */
    @EachMethod
    void registrationWithAnUnknownGutiAsksForTheSuci(String method) {
        var registration = registration(misbehaving(method, Misbehaviour.UNKNOWN_GUTI));
        assertRegistered(registration.register());
        assertThat(registration.exchanges())
                .extracting(Exchange::nasName)
                .containsSubsequence("Identity Request", "Identity Response", "Authentication Request");
    }

    /** TS 33.501 clauses 6.12.2 and C.3. */
    @ParameterizedTest
    @CsvSource({"A, 11", "B, 12"})
    void registrationWithAConcealedSupiGivesBothSidesTheSameKeys(EciesProfile profile, int keyId) {
        assertRegistered(registration(provisioned(AuthType.FIVE_G_AKA).ue(homeNetworkKey(keyId, profile)))
                .register());
    }

    /** TS 33.501 clause 6.12.5, TS 29.503 table 6.3.7.3-1 INVALID_HN_PUBLIC_KEY_IDENTIFIER. */
    @Test
    void registrationWithAnOldHomeNetworkKeySucceedsUntilTheKeyIsRetired() {
        var subscriber = provisioned(AuthType.FIVE_G_AKA);
        var key = homeNetworkKey(21, EciesProfile.A);
        homeNetworkKey(22, EciesProfile.A);
        assertRegistered(registration(subscriber.ue(key)).register());

        api.setHomeNetworkKeyState(deployment().udm(), 21, HomeNetworkKey.State.RETIRED);
        assertThat(registration(subscriber.ue(key)).register()).isEqualTo(new Outcome.Rejected(GmmCause.ILLEGAL_UE));
    }

    /** TS 24.501 clause 5.5.2.2. */
    @EachMethod
    void deregistrationIsFollowedByANewRegistration(String method) {
        var ue = provisioned(method).ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
        assertRegistered(registration(ue).register());
    }

    /** TS 23.502 clause 4.2.2.2.2 steps 14a to 14d: the AMF before hears of it from the UDM, and forgets the UE. */
    @Test
    void anAmfForgetsAUeThatRegistersAtAnother() {
        var ue = provisioned(AuthType.FIVE_G_AKA).ue();
        var before = registration(ue);
        assertRegistered(before.register());
        try (var other = new MockN2Link(deployment().otherAmf())) {
            assertRegistered(new Registration(ue, other, new GNb(), 1).register());
        }
        assertThat(n2.poll(before.amfUeNgapId(), NOTIFICATION))
                .containsExactly(
                        new N2Downlink.UeContextReleaseCommand("radioNetwork/release-due-to-5gc-generated-reason"));
    }

    /** TS 23.501 clause 5.15.5.2.1, TS 24.501 clause 5.5.1.2.5: the slices that are subscribed count, as they are now. */
    @Test
    void aUeIsServedWithSubscribedSlicesAlone() {
        var subscriber = provisioned(AuthType.FIVE_G_AKA);
        var supi = subscriber.imsi().value();
        assertRegistered(registration(subscriber.ue()).register());

        var elsewhere = new Nssai(null, List.of(new Snssai(77, null)), null, null);
        api.putAmData(deployment().udm(), supi, AccessAndMobilitySubscriptionData.of(elsewhere));
        assertThat(registration(subscriber.ue()).register())
                .isEqualTo(new Outcome.Rejected(GmmCause.NO_NETWORK_SLICES_AVAILABLE));

        api.deleteAmData(deployment().udm(), supi);
        assertRegistered(registration(subscriber.ue()).register());
    }

    /** TS 33.501 clause 6.14.2: what the AUSF protects the UE believes once, whichever method made K_AUSF. */
    @EachMethod
    void steeringThatTheAusfProtectsIsBelievedByTheUe(String method) {
        var subscriber = provisioned(method);
        var ue = subscriber.ue();
        assertRegistered(registration(ue).register());
        var kausf = ue.keys().orElseThrow().kausf();
        var receiver = HomeProtection.ofSteering(KeyDerivation.unobserved());
        for (int counter = 1; counter <= 3; counter++) {
            var container = steering.protect(deployment().ausf(), subscriber.imsi());
            assertThat(container.counter()).isEqualTo(counter);
            assertThat(receiver.receive(kausf, container.octets())).isInstanceOf(HomeProtection.Result.Accepted.class);
            assertThat(receiver.receive(kausf, container.octets())).isEqualTo(new HomeProtection.Result.Replayed());
        }
    }

    @Test
    void manyRegisterAtOnce() throws Exception {
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
    }

    /** TS 33.102 clause 6.3: an SQN is used once, whatever happens to the UDM and whatever the method. */
    @Test
    void aCrashOfTheUdmLosesNoSubscriberAndRepeatsNoSqn() {
        var ues = List.of(
                provisioned(AuthType.FIVE_G_AKA).ue(),
                provisioned(AuthType.EAP_AKA_PRIME).ue());
        var used = new HashSet<List<Object>>();
        for (int round = 0; round < 3; round++) {
            ues.forEach(ue -> assertFreshSqn(ue, used));
            deployment().crashAndRestartUdm();
        }
        ues.forEach(ue -> assertFreshSqn(ue, used));
    }

    /** Registers a UE; the SQN of each subscriber counts for itself. */
    private void assertFreshSqn(Ue ue, Set<List<Object>> used) {
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.exchanges().stream().map(Exchange::nasName).filter("Authentication Request"::equals))
                .as("no re-synchronisation")
                .hasSize(1);
        assertThat(used.add(List.of(ue, ue.usim().sqnMs().value()))).isTrue();
    }

    private static void assertRegistered(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }

    private Registration registration(Ue ue) {
        return new Registration(ue, n2, new GNb(), 1);
    }

    private void assertAuthenticationRejected(String method, Misbehaviour misbehaviour) {
        assertThat(registration(misbehaving(method, misbehaviour)).register())
                .isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** A new home network key, which is the current one of its profile from now on. */
    private HomeNetworkPublicKey homeNetworkKey(int keyId, EciesProfile profile) {
        var wanted = new NewHomeNetworkKey(Profile.valueOf(profile.name()), null);
        var made = api.addHomeNetworkKey(deployment().udm(), keyId, wanted);
        return HomeNetworkPublicKey.parse(keyId, profile, made.publicKey());
    }

    private Ue misbehaving(String method, Misbehaviour misbehaviour) {
        return provisioned(method).ue(UeSettings.of(TestSubscriber.HOME).withMisbehaviours(Set.of(misbehaviour)));
    }

    private TestSubscriber provisioned(String method) {
        var subscriber = TestSubscriber.next(method);
        api.provision(deployment().udm(), subscriber.imsi().value(), subscriber.provisioned());
        return subscriber;
    }
}
