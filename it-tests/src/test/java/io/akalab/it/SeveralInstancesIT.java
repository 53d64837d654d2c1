package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.lab.api.LabApi;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.EapPayload;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.eap.EapAkaPrimePeer;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two UDMs and two AUSFs on one database and one Redis, any of which can die (TS 23.501 clause 5.21.3). */
class SeveralInstancesIT {

    private static final int SUBSCRIBERS = 6;
    private static final int BETWEEN_DEATHS = 40;

    @TempDir
    private static Path directory;

    private static @Nullable PairDeployment deployment;

    private final LabApi api = new LabApi();
    private final PairedSeaf seaf =
            new PairedSeaf(List.of(pair().ausf(0).uri(), pair().ausf(1).uri()));

    @BeforeAll
    static void start() {
        deployment = PairDeployment.start(directory);
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
    }

    private static PairDeployment pair() {
        return Objects.requireNonNull(deployment);
    }

    @Test
    void eachCanDieInTheMiddleOfARunAndNoSqnComesTwice() throws Exception {
        var subscribers = Stream.generate(() -> provisioned(AuthType.FIVE_G_AKA))
                .limit(SUBSCRIBERS)
                .toList();
        try (var run = new AuthenticationRun(seaf, subscribers)) {
            for (var victim : pair().services()) {
                run.await(BETWEEN_DEATHS);
                victim.kill();
                run.await(BETWEEN_DEATHS);
                PairDeployment.restart(victim);
            }
            run.await(BETWEEN_DEATHS);
            run.stop();
            // One that an AUSF had in its hands when it died is lost, and only that.
            assertThat(run.interrupted()).isLessThanOrEqualTo(2 * SUBSCRIBERS);
            assertThat(run.challenges()).hasSizeGreaterThan(9 * BETWEEN_DEATHS).doesNotHaveDuplicates();
        }
    }

    /** Each UDM has INDs of its own, so a USIM accepts what they make, in whichever order it comes (TS 33.102 Annex C.2.2). */
    @Test
    void bothUdmsServeOneSubscriberAtOnceWithoutRepeatingAnSqn() throws Exception {
        var subscriber = provisioned(AuthType.FIVE_G_AKA);
        try (var run = new AuthenticationRun(seaf, List.of(subscriber, subscriber, subscriber, subscriber))) {
            run.await(4 * BETWEEN_DEATHS);
            run.stop();
            assertThat(run.interrupted()).isZero();
            assertThat(run.challenges())
                    .hasSizeGreaterThanOrEqualTo(4 * BETWEEN_DEATHS)
                    .doesNotHaveDuplicates();
        }
    }

    /** An EAP session in its second round, and Counter_SoR, of which no value comes twice (TS 33.501 clause 6.14.2.3). */
    @Test
    void whatAnAusfHadUnderWayTheOtherGoesOnWithWhenItDies() {
        var subscriber = provisioned(AuthType.EAP_AKA_PRIME);
        var steered = provisioned(AuthType.FIVE_G_AKA);
        assertThat(seaf.confirm(seaf.start(steered, 0), steered.usim(), 1)).isTrue();
        assertThat(counter(0, steered)).isEqualTo(1);
        var peer = peerOutOfSequence(subscriber);
        var context = seaf.start(subscriber, 0);
        var challenge = Octets.ofBase64(((EapPayload) context.fiveGAuthData()).base64());
        var resynchronized = seaf.pass(context, peer.answer(challenge).orElseThrow(), 0);

        pair().ausf(0).kill();
        try {
            var second = Octets.ofBase64(resynchronized.eapPayload().orElseThrow());
            var success = seaf.pass(context, peer.answer(second).orElseThrow(), 0);
            assertThat(success.authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
            assertThat(success.supi()).isEqualTo(subscriber.imsi().value());
            assertThat(counter(1, steered)).isEqualTo(2);
        } finally {
            PairDeployment.restart(pair().ausf(0));
        }
        assertThat(counter(0, steered)).isEqualTo(3);
    }

    /** The AUSF that made the challenge dies before RES* comes; the AMF takes it to the other one (TS 29.500 clause 6.5.3). */
    @Test
    void aUeRegistersThoughTheAusfDiesThatMadeItsChallenge() {
        var victim = pair().ausf(0);
        try (var amf = pair().amf(directory);
                var n2 = new MockN2Link(amf.uri())) {
            var link = new InterruptedLink(n2, victim::kill);
            var registration = new Registration(provisioned(AuthType.FIVE_G_AKA).ue(), link, new GNb(), 1);
            assertThat(registration.register())
                    .isInstanceOfSatisfying(
                            Outcome.Registered.class,
                            registered -> assertThat(registered.keysAgree()).isTrue());
            assertThat(victim.isRunning()).isFalse();
            assertThat(registration.exchanges().stream()
                            .map(Exchange::nasName)
                            .filter("Authentication Request"::equals))
                    .as("no second challenge")
                    .hasSize(1);
        } finally {
            PairDeployment.restart(victim);
        }
    }

    private static EapAkaPrimePeer peerOutOfSequence(TestSubscriber subscriber) {
        var usim = subscriber.usim();
        usim.advanceTo(Sqn.of(5_000, 0, Sqn.DEFAULT_IND_LENGTH));
        return new EapAkaPrimePeer(
                usim, subscriber.imsi(), Octets::of, PairedSeaf.NETWORK, KeyDerivation.unobserved(), null, Set.of());
    }

    private static int counter(int ausf, TestSubscriber subscriber) {
        try (var steering = new SteeringUdm()) {
            return steering.protect(pair().ausf(ausf).uri(), subscriber.imsi()).counter();
        }
    }

    @AfterEach
    void disconnect() {
        seaf.close();
        api.close();
    }

    private TestSubscriber provisioned(String method) {
        var subscriber = TestSubscriber.next(method);
        api.provision(pair().udm(0), subscriber.imsi().value(), subscriber.provisioned());
        return subscriber;
    }
}
