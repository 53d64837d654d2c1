package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.SecurityModeReject;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An authentication that the network begins (TS 24.501 clause 5.4.1), and the keys changed on the fly (TS 33.501 clause 6.9.4.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReauthenticationTest {

    private static final Duration SIX = Duration.ofSeconds(6);

    private PortLab lab;

    @BeforeAll
    void start() {
        lab = new PortLab("--akalab.amf.authentication=always", "--akalab.amf.reauthenticate-after.duration=2h");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void givesAConnectedUeAndItsGnbNewKeys() {
        var ue = lab.ue().register();
        var before = ue.nas();
        var kgnbBefore = Objects.requireNonNull(lab.security(ue).kgnb());
        assertThat(lab.gmm().reauthenticate(ue.imsi())).isEqualTo(NetworkRequest.STARTED);
        var request = ue.received(AuthenticationRequest.class);
        assertThat(request.ngKsi()).isNotEqualTo(before.ngKsi()).isNotEqualTo(NgKsi.NO_KEY);
        ue.sendProtected(ue.answer(request));
        assertThat(lab.security(ue).nas().ngKsi()).isEqualTo(before.ngKsi());
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var modification = ue.taken(Downlink.ContextModification.class);
        var expected = KeyDerivation.unobserved().kgnb(ue.kamf(), 0);
        assertThat(PortUe.key(modification).matches(expected)).isTrue();
        assertThat(kgnbBefore.matches(expected)).isFalse();
        var context = lab.context(ue);
        var nextHop = Objects.requireNonNull(lab.security(ue).nextHop());
        assertThat(nextHop.ncc()).isOne();
        assertThat(nextHop.nh().matches(KeyDerivation.unobserved().firstNh(ue.kamf(), expected)))
                .isTrue();
        assertThat(context.gnbHasOldKeys()).isTrue();
        ue.uplink(new Uplink.ContextModificationResponse());
        assertThat(context.gnbHasOldKeys()).isFalse();
        assertThat(context.state()).isEqualTo(GmmState.REGISTERED);
        assertThat(context.guti()).isEqualTo(ue.guti());
    }

    /** UERANSIM repeats its last Registration Request with every Security Mode Complete. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void takesNoOldRegistrationRequestForOneThatWasChangedOnItsWay(CapturedOutput output) {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
        assertThat(output).contains("is authenticated anew").doesNotContain("the Registration Request in clear");
    }

    @Test
    void worksByEapAkaPrimeToo() {
        var ue = lab.ue();
        lab.lab().ausf().useEap(ue.imsi());
        ue.register();
        lab.gmm().reauthenticate(ue.imsi());
        var request = ue.received(AuthenticationRequest.class);
        assertThat(request.eapMessage()).isPresent();
        ue.sendProtected(ue.answer(request));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
    }

    @Test
    void keepsTheContextOfAUeThatRejectsTheNewOne() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.gnb().take();
        ue.sendProtected(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED))
                .receivedNothing();
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
        goesAway(ue);
    }

    /** TS 24.501 clause 5.4.2.7 b. */
    @Test
    void keepsTheContextOfAUeThatDoesNotAnswerTheSecurityModeCommand() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        for (int expiry = 1; expiry <= 5; expiry++) {
            lab.pass(SIX);
        }
        assertThat(ue.gnb().take()).hasSize(5);
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
        goesAway(ue);
    }

    @Test
    void releasesAUeThatDoesNotAnswerTheChallengeAndKeepsItRegistered() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        for (int expiry = 1; expiry <= 5; expiry++) {
            lab.pass(SIX);
        }
        assertThat(ue.gnb().take()).hasSize(6).last().isInstanceOf(Downlink.ContextReleaseCommand.class);
        ue.uplink(new Uplink.ContextReleaseComplete());
        assertThat(lab.context(ue).isRegistered()).isTrue();
    }

    @Test
    void rejectsAUeWithTheWrongKeyAfterItWasAskedForItsSuci() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        wrongAnswer(ue);
        ue.received(IdentityRequest.class);
        ue.sendProtected(new io.akalab.nas.message.IdentityResponse(
                ue.registrationRequest().identity()));
        wrongAnswer(ue);
        var messages = ue.gnb().take();
        ue.read(messages.getFirst(), AuthenticationReject.class);
        assertThat(messages.getLast()).isEqualTo(new Downlink.ContextReleaseCommand(Cause.AUTHENTICATION_FAILURE));
        assertThat(lab.contexts().find(ue.imsi())).isEmpty();
    }

    private static void wrongAnswer(PortUe ue) {
        ue.received(AuthenticationRequest.class);
        ue.sendProtected(
                AuthenticationResponse.ofResStar(io.akalab.crypto.Octets.ofHex("00112233445566778899aabbccddeeff")));
    }

    @Test
    void choosesAnotherNgKsiWhenTheUeHasThatOneInUse() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        var first = ue.received(AuthenticationRequest.class);
        ue.sendProtected(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isNotEqualTo(first.ngKsi());
    }

    @Test
    void leavesAUeAsItIsWhenTheHomeNetworkDoesNotAnswer() {
        var ue = lab.ue().register();
        lab.lab().ausf().refuse(ue.imsi(), io.akalab.sbi.problem.Cause.SYSTEM_FAILURE);
        lab.gmm().reauthenticate(ue.imsi());
        ue.receivedNothing();
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
        goesAway(ue);
    }

    /** The network aborts its authentication and goes on with what the UE wants. */
    @Test
    void givesWayToARegistration() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        var overtaken = ue.received(AuthenticationRequest.class);
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        var request = ue.received(AuthenticationRequest.class);
        assertThat(request.rand()).isNotEqualTo(overtaken.rand());
        lab.pass(SIX);
        assertThat(ue.received(AuthenticationRequest.class).rand()).isEqualTo(request.rand());
    }

    @Test
    void givesWayToADeregistration() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        ue.received(AuthenticationRequest.class);
        goesAway(ue);
        lab.pass(SIX);
        ue.receivedNothing();
    }

    @Test
    void anAnswerThatNobodyWaitsForIsNoPartOfIt() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        var request = ue.received(AuthenticationRequest.class);
        ue.sendProtected(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
        ue.received(GmmStatus.class);
        ue.sendProtected(ue.answer(request));
        ue.taken(Downlink.NasTransport.class);
    }

    @Test
    void authenticatesAnIdleUeWhenItComes() {
        var ue = lab.ue().register().idle();
        assertThat(lab.gmm().reauthenticate(ue.imsi())).isEqualTo(NetworkRequest.LATER);
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        assertThat(lab.context(ue).wishes().isEmpty()).isTrue();
    }

    @Test
    void knowsNobodyWhoIsNotRegistered() {
        assertThat(lab.gmm().reauthenticate(lab.ue().imsi())).isEqualTo(NetworkRequest.NOT_REGISTERED);
    }

    @Test
    void releasesAUeWhoseGnbCannotChangeTheKeys() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
        ue.uplink(new Uplink.ContextModificationFailure(new Cause("radioNetwork", "unspecified")));
        ue.taken(Downlink.ContextReleaseCommand.class);
        ue.uplink(new Uplink.ContextReleaseComplete());
        assertThat(lab.context(ue).gnbHasOldKeys()).isFalse();
        assertThat(lab.security(ue).nas().ngKsi()).isEqualTo(ue.nas().ngKsi());
    }

    /** TS 33.501 clause 6.9.5.1: no NAS key change while one of the AS is under way. */
    @Test
    void waitsUntilTheGnbHasChangedTheKeys() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
        assertThat(lab.gmm().reauthenticate(ue.imsi())).isEqualTo(NetworkRequest.LATER);
        ue.receivedNothing();
    }

    @Test
    void aRegistrationOverAConnectionThatHasAContextChangesItsKeys() {
        var ue = lab.ue().register();
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var messages = ue.gnb().take();
        ue.read(messages.getFirst(), RegistrationAccept.class);
        assertThat(messages.getLast()).isInstanceOfSatisfying(Downlink.ContextModification.class, modification -> {
            var expected = KeyDerivation.unobserved().kgnb(ue.kamf(), 0);
            assertThat(PortUe.key(modification).matches(expected)).isTrue();
        });
    }

    @Test
    void authenticatesAConnectedUeAfterTheTimeThatTheOperatorSets() {
        var ue = lab.ue().register();
        lab.sweepAfter(Duration.ofMinutes(119));
        assertThat(lab.contexts().find(ue.imsi()).orElseThrow().attempt()).isNull();
        lab.sweepAfter(Duration.ofMinutes(2));
        ue.gnb().take();
        ue.sendProtected(new GmmStatus(GmmCause.PROTOCOL_ERROR_UNSPECIFIED));
        assertThat(lab.context(ue).attempt()).isInstanceOf(ReauthenticationAttempt.class);
    }

    private static void goesAway(PortUe ue) {
        ue.sendProtected(new DeregistrationRequestFromUe(
                DeregistrationType.NORMAL, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti())));
        ue.read(ue.gnb().take().getFirst(), DeregistrationAcceptToUe.class);
    }
}
