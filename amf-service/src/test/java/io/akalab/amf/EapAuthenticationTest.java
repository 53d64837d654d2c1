package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.EapCode;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.Imsi;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.sbi.problem.Cause;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** EAP-AKA' over N1 (TS 24.501 clause 5.4.1.2, TS 33.501 clause 6.1.3.1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EapAuthenticationTest {

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab();
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void registersAUeWhoseHomeNetworkChoosesEap() {
        var ue = challenged().finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
        assertThat(lab.ausf().responses(ue.imsi())).hasSize(1);
    }

    @Test
    void authenticationRequestCarriesTheEapRequestAndAbbaAlone() {
        var request = challenged().received(AuthenticationRequest.class);
        assertThat(request.eapMessage().map(EapPacket::decode))
                .hasValueSatisfying(packet -> assertThat(packet.code()).isEqualTo(EapCode.REQUEST));
        assertThat(request.abba()).isEqualTo(Abba.INITIAL);
        assertThat(request.rand()).isEmpty();
        assertThat(request.autn()).isEmpty();
    }

    @Test
    void securityModeCommandBringsEapSuccessAndTheAbbaOfTheKeys() {
        var ue = challenged();
        var command =
                ue.send(ue.answerEap(ue.received(AuthenticationRequest.class))).received(SecurityModeCommand.class);
        assertThat(command.eapMessage()).contains(EapPacket.success(42).encode());
        assertThat(command.abba()).contains(Abba.INITIAL);
    }

    @Test
    void securityModeCommandOf5gAkaBringsNeither() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        var command =
                ue.send(ue.answer(ue.received(AuthenticationRequest.class))).received(SecurityModeCommand.class);
        assertThat(command.eapMessage()).isEmpty();
        assertThat(command.abba()).isEmpty();
    }

    @Test
    void failureIsRejectedWithEapFailure() {
        var ue = challenged();
        ue.send(ue.clientErrorEap(ue.received(AuthenticationRequest.class)));
        rejected(ue);
    }

    @Test
    void failureOfAUeKnownByItsGutiEndsTheExchangeAndAsksForTheSuciOnce() {
        var ue = challengedByGuti();
        var request = ue.received(AuthenticationRequest.class);
        ue.send(ue.clientErrorEap(request));
        assertThat(ue.received())
                .satisfiesExactly(
                        result -> assertThat(result)
                                .isEqualTo(new AuthenticationResult(
                                        request.ngKsi(), EapPacket.failure(42).encode())),
                        identity -> assertThat(identity).isInstanceOf(IdentityRequest.class));
        ue.send(ue.identity());
        ue.send(ue.clientErrorEap(ue.received(AuthenticationRequest.class)));
        rejected(ue);
    }

    @Test
    void aUeKnownByTheWrongGutiCanStillSucceedWithItsSuci() {
        var ue = challengedByGuti();
        ue.send(ue.clientErrorEap(ue.received(AuthenticationRequest.class)));
        ue.send(ue.identity()).finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void synchFailureTravelsWithinEapAndAnotherRequestFollows() {
        var ue = challenged();
        var first = ue.received(AuthenticationRequest.class);
        var second = ue.send(ue.synchFailureEap(first, 6400)).received(AuthenticationRequest.class);
        assertThat(second.ngKsi()).isEqualTo(first.ngKsi());
        assertThat(second.eapMessage()).isNotEqualTo(first.eapMessage());
        ue.finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void exchangeWithoutEndIsEnded() {
        var ue = lab.ue();
        lab.ausf().useEap(ue.imsi());
        lab.ausf().askWithoutEnd(ue.imsi());
        ue.open(ue.registrationRequest());
        for (int round = 0; round <= 10; round++) {
            ue.send(ue.clientErrorEap(ue.received(AuthenticationRequest.class)));
        }
        rejected(ue);
        assertThat(lab.ausf().responses(ue.imsi())).hasSize(11).endsWith(Optional.empty());
    }

    @Test
    void answerByResStarIsRejectedAndReportedAsNone() {
        var ue = challenged();
        ue.send(AuthenticationResponse.ofResStar(Octets.of(new byte[16])));
        rejected(ue);
        assertThat(lab.ausf().responses(ue.imsi())).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"MAC_FAILURE", "NON_5G_AUTHENTICATION_UNACCEPTABLE"})
    void authenticationFailureThatEapHasNoPlaceForIsRejectedAndReported(GmmCause cause) {
        var ue = challenged();
        ue.send(new AuthenticationFailure(cause));
        rejected(ue);
        assertThat(lab.ausf().responses(ue.imsi())).containsExactly(Optional.empty());
    }

    @Test
    void synchFailureOutsideEapIsRejectedAndReported() {
        var ue = challenged();
        ue.send(Octets.ofHex("7e005915300e00112233445566778899aabbccdd"));
        rejected(ue);
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void ngKsiInUseGetsTheSameRequestUnderAnotherOne() {
        var ue = challenged();
        var first = ue.received(AuthenticationRequest.class);
        ue.send(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        var second = ue.received(AuthenticationRequest.class);
        assertThat(second.eapMessage()).isEqualTo(first.eapMessage());
        assertThat(second.ngKsi()).isEqualTo(NgKsi.ofNative(1));
        ue.finish();
        assertThat(ue.state().ngKsi()).isEqualTo(1);
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void ngKsiInUseOverAndOverIsRejectedAndReported() {
        var ue = challenged();
        for (int i = 0; i < 3; i++) {
            ue.received(AuthenticationRequest.class);
            ue.send(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        }
        rejected(ue);
        assertThat(lab.ausf().responses(ue.imsi())).containsExactly(Optional.empty());
    }

    @Test
    void challengeIsAnsweredOnce() {
        var ue = challenged();
        var response = ue.answerEap(ue.received(AuthenticationRequest.class));
        ue.send(response).received(SecurityModeCommand.class);
        ue.send(response);
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE);
    }

    @Test
    void followsTheLinkThatTheAusfGaveHoweverItIsWritten() {
        var ue = lab.ue();
        lab.ausf().useEap(ue.imsi());
        lab.ausf().linkAs(ue.imsi(), "/nausf-auth/v1/elsewhere/%s");
        assertThat(ue.register().state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void refusesASupiThatIsNotTheSucis() {
        var ue = challenged();
        lab.ausf().confuse(ue.imsi(), new Imsi("999700000999999"));
        ue.send(ue.answerEap(ue.received(AuthenticationRequest.class)));
        assertThat(ue.received(RegistrationReject.class).cause())
                .isEqualTo(GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    @Test
    void sessionLostAtTheAusfBecomesARegistrationReject() {
        var ue = challenged();
        lab.ausf().refuseConfirmation(ue.imsi(), Cause.CONTEXT_NOT_FOUND);
        ue.send(ue.answerEap(ue.received(AuthenticationRequest.class)));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED);
    }

    private TestUe challenged() {
        var ue = lab.ue();
        lab.ausf().useEap(ue.imsi());
        return ue.open(ue.registrationRequest());
    }

    private TestUe challengedByGuti() {
        var ue = challenged().finish();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity")).released();
        return ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
    }

    private static void rejected(TestUe ue) {
        var eap = ue.received(AuthenticationReject.class).eapMessage().map(EapPacket::decode);
        assertThat(eap).hasValueSatisfying(packet -> assertThat(packet.code()).isEqualTo(EapCode.FAILURE));
        assertThat(ue.releaseCause()).isEqualTo("nas/authentication-failure");
        assertThat(ue.state().rmState()).isEqualTo("RM-DEREGISTERED");
    }
}
