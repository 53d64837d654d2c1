package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.lab.api.LabApi;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.openapi.provisioning.Profile;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The procedures of TS 23.502 and TS 33.501, whatever the services run on. */
abstract class Procedures {

    private static final int MANY = 100;

    private final LabApi api = new LabApi();
    private final MockN2Link n2 = new MockN2Link(deployment().amf());

    abstract Deployment deployment();

    @AfterEach
    void disconnect() {
        n2.close();
        api.close();
    }

    /** TS 23.502 clause 4.2.2.2.2, TS 33.501 clause 6.1.3.2. */
    @Test
    void initialRegistrationGivesBothSidesTheSameKeys() {
        var registration = registration(provisioned().ue());
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

    /** TS 33.501 clause 6.1.3.3, TS 33.102 clause 6.3.5. */
    @Test
    void resynchronizationBringsAUsimThatIsAheadBack() {
        var ue = provisioned().ue();
        ue.usim().advanceTo(Sqn.of(5_000, 3, Sqn.DEFAULT_IND_LENGTH));
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.exchanges())
                .extracting(Exchange::nasName)
                .containsSubsequence("Authentication Failure", "Authentication Request", "Registration Accept");
        assertThat(ue.usim().sqnMs().seq(Sqn.DEFAULT_IND_LENGTH)).isGreaterThan(5_000);
    }

    /** TS 24.501 clause 5.4.1.3.7 c: a MAC failure ends in a rejection. */
    @Test
    void authenticationWithAWrongKIsRejected() {
        assertThat(registration(misbehaving(Misbehaviour.WRONG_K)).register())
                .isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** TS 33.501 clause 6.1.3.2.2: the SEAF finds that HRES* is not HXRES*. */
    @Test
    void authenticationWithAWrongResStarIsRejected() {
        assertThat(registration(misbehaving(Misbehaviour.WRONG_RES_STAR)).register())
                .isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** TS 29.503 table 6.3.7.3-1 USER_NOT_FOUND, TS 29.524 table 4.2.2-1. */
    @Test
    void registrationOfAnUnknownUserIsRejected() {
        var outcome = registration(TestSubscriber.next().ue()).register();
        assertThat(outcome).isEqualTo(new Outcome.Rejected(GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED));
    }

    /** TS 24.501 clause 5.4.3: a 5G-GUTI that nobody knows leads to an identification. */
    @Test
    void registrationWithAnUnknownGutiAsksForTheSuci() {
        var registration = registration(misbehaving(Misbehaviour.UNKNOWN_GUTI));
        assertRegistered(registration.register());
        assertThat(registration.exchanges())
                .extracting(Exchange::nasName)
                .containsSubsequence("Identity Request", "Identity Response", "Authentication Request");
    }

    /** TS 33.501 clauses 6.12.2 and C.3. */
    @ParameterizedTest
    @CsvSource({"A, 11", "B, 12"})
    void registrationWithAConcealedSupiGivesBothSidesTheSameKeys(EciesProfile profile, int keyId) {
        assertRegistered(
                registration(provisioned().ue(homeNetworkKey(keyId, profile))).register());
    }

    /** TS 33.501 clause 6.12.5, TS 29.503 table 6.3.7.3-1 INVALID_HN_PUBLIC_KEY_IDENTIFIER. */
    @Test
    void registrationWithAnOldHomeNetworkKeySucceedsUntilTheKeyIsRetired() {
        var subscriber = provisioned();
        var key = homeNetworkKey(21, EciesProfile.A);
        homeNetworkKey(22, EciesProfile.A);
        assertRegistered(registration(subscriber.ue(key)).register());

        api.setHomeNetworkKeyState(deployment().udm(), 21, HomeNetworkKey.State.RETIRED);
        assertThat(registration(subscriber.ue(key)).register()).isEqualTo(new Outcome.Rejected(GmmCause.ILLEGAL_UE));
    }

    /** TS 24.501 clause 5.5.2.2. */
    @Test
    void deregistrationIsFollowedByANewRegistration() {
        var ue = provisioned().ue();
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
        assertRegistered(registration(ue).register());
    }

    @Test
    void manyRegisterAtOnce() throws Exception {
        var ues = IntStream.range(0, MANY).mapToObj(_ -> provisioned().ue()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(ues.stream()
                    .map(ue -> (Callable<Outcome>) () -> registration(ue).register())
                    .toList());
            for (var outcome : outcomes) {
                assertRegistered(outcome.get());
            }
        }
    }

    /** TS 33.102 clause 6.3: an SQN is used once, whatever happens to the UDM. */
    @Test
    void aCrashOfTheUdmLosesNoSubscriberAndRepeatsNoSqn() {
        var ue = provisioned().ue();
        var used = new HashSet<Long>();
        for (int round = 0; round < 3; round++) {
            assertRegistered(registration(ue).register());
            assertThat(used.add(ue.usim().sqnMs().value())).isTrue();
            deployment().crashAndRestartUdm();
        }
        var registration = registration(ue);
        assertRegistered(registration.register());
        assertThat(registration.exchanges()).extracting(Exchange::nasName).doesNotContain("Authentication Failure");
        assertThat(used.add(ue.usim().sqnMs().value())).isTrue();
    }

    private static void assertRegistered(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }

    private Registration registration(Ue ue) {
        return new Registration(ue, n2, new GNb(), 1);
    }

    private Ue misbehaving(Misbehaviour misbehaviour) {
        return provisioned().ue(UeSettings.of(TestSubscriber.HOME).withMisbehaviours(Set.of(misbehaviour)));
    }

    /** A new home network key, which is the current one of its profile from now on. */
    private HomeNetworkPublicKey homeNetworkKey(int keyId, EciesProfile profile) {
        var wanted = new NewHomeNetworkKey(Profile.valueOf(profile.name()), null);
        var made = api.addHomeNetworkKey(deployment().udm(), keyId, wanted);
        return HomeNetworkPublicKey.parse(keyId, profile, made.publicKey());
    }

    private TestSubscriber provisioned() {
        var subscriber = TestSubscriber.next();
        api.provision(deployment().udm(), subscriber.imsi().value(), subscriber.provisioned());
        return subscriber;
    }
}
