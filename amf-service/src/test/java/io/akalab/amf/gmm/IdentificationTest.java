package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The identification procedure, and the key sets that a challenge is given (TS 24.501 clauses 5.4.3, 5.4.1.3.2 and 5.4.1.3.7). */
@ExtendWith(PortLabs.class)
class IdentificationTest {

    private final PortLab lab;

    IdentificationTest(PortLab lab) {
        this.lab = lab;
    }

    /** As UERANSIM and the captured UE send it: a 5G-GUTI of zeros, of another PLMN. */
    @Test
    void anUnknownGutiIsAskedForItsSuci() {
        var ue = lab.ue();
        ue.initial(Octets.ofHex("7e004179000bf2000000000000000000001001032e02f0f01707f0f0c040018030"));
        assertThat(ue.received(IdentityRequest.class).identityType()).isEqualTo(IdentityType.SUCI);
        ue.send(ue.identity()).received(AuthenticationRequest.class);
    }

    @Test
    void isRepeatedFourTimesAndGivenUp() {
        var ue = unknown();
        for (int i = 0; i < 4; i++) {
            lab.pass(Duration.ofSeconds(3));
            ue.received(IdentityRequest.class);
        }
        lab.pass(Duration.ofSeconds(3));
        ue.taken(Downlink.ContextReleaseCommand.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = GmmCause.class,
            names = {"MAC_FAILURE", "NON_5G_AUTHENTICATION_UNACCEPTABLE"})
    void aUeThatRefusesAChallengeForItsOwnSupiIsRejected(GmmCause cause) {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.received(AuthenticationRequest.class);
        ue.send(new AuthenticationFailure(cause)).received(IdentityRequest.class);
        ue.send(ue.identity());
        rejected(ue);
        assertThat(lab.lab().ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void aUeThatTurnsOutToBeAnotherIsChallengedAgainAndRejectedTheSecondTime() {
        var another = lab.ue().register().idle();
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.INITIAL, new MobileIdentity.FiveGGuti(another.guti())));
        ue.received(AuthenticationRequest.class);
        ue.send(new AuthenticationFailure(GmmCause.MAC_FAILURE)).received(IdentityRequest.class);
        ue.send(ue.identity()).received(AuthenticationRequest.class);
        ue.send(new AuthenticationFailure(GmmCause.MAC_FAILURE));
        rejected(ue);
    }

    /** UERANSIM answers under the context that it has as soon as it has one, whether the network knows that or not. */
    @Test
    void anAnswerUnderAForeignContextHasTheUeBeginAnew() {
        var foreign = lab.ue().register();
        var ue = unknown();
        ue.send(foreign.nas()
                .protect(SecurityHeaderType.INTEGRITY_CIPHERED, ue.identity().encode()));
        var messages = ue.gnb().take();
        assertThat(ue.read(messages.getFirst(), RegistrationReject.class).cause())
                .isEqualTo(GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        assertThat(messages.getLast()).isInstanceOf(Downlink.ContextReleaseCommand.class);
    }

    @Test
    void aChallengeGetsAKeySetThatTheUeDoesNotHave() {
        var ue = lab.ue();
        var suci = new MobileIdentity.SuciIdentity(ue.suci());
        var request = new RegistrationRequest(RegistrationType.INITIAL, false, NgKsi.ofNative(0), suci)
                .withUeSecurityCapability(PortUe.CAPABILITY)
                .withNonCurrentNgKsi(NgKsi.ofNative(1));
        assertThat(ue.initial(request).received(AuthenticationRequest.class).ngKsi())
                .isEqualTo(NgKsi.ofNative(2));
        ue.send(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(3));
    }

    /** Mapped key sets have numbers of their own. */
    @Test
    void aMappedKeySetTakesNoNumberAway() {
        var ue = lab.ue();
        var suci = new MobileIdentity.SuciIdentity(ue.suci());
        var request = new RegistrationRequest(RegistrationType.INITIAL, false, new NgKsi(true, 0), suci)
                .withUeSecurityCapability(PortUe.CAPABILITY);
        assertThat(ue.initial(request).received(AuthenticationRequest.class).ngKsi())
                .isEqualTo(NgKsi.ofNative(0));
    }

    private PortUe unknown() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.INITIAL, new MobileIdentity.NoIdentity()));
        ue.received(IdentityRequest.class);
        return ue;
    }

    private static void rejected(PortUe ue) {
        var messages = ue.gnb().take();
        ue.read(messages.getFirst(), AuthenticationReject.class);
        assertThat(messages.getLast()).isInstanceOf(Downlink.ContextReleaseCommand.class);
    }
}
