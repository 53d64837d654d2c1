package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.identity.Imsi;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import io.akalab.sbi.problem.Cause;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 5G AKA over N1 (TS 24.501 clause 5.4.1.3, TS 33.501 clause 6.1.3.2 and 6.1.3.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

    private static final Octets WRONG = Octets.ofHex("00112233445566778899aabbccddeeff");

    private Lab lab;

    @BeforeAll
    void start() {
        // An AUSF that says it is overloaded is believed at once.
        lab = new Lab("--akalab.amf.home-requests.patience=1ms");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void wrongResStarIsRejectedAndReachesTheHomeNetwork() {
        var ue = challenged();
        ue.send(AuthenticationResponse.ofResStar(WRONG));
        rejected(ue);
        assertThat(lab.ausf().confirmations(ue.imsi())).containsExactly(Optional.of(WRONG.toHex()));
    }

    @Test
    void wrongResStarOfAUeKnownByItsGutiAsksForTheSuciOnce() {
        var ue = challengedByGuti();
        ue.send(AuthenticationResponse.ofResStar(WRONG)).received(IdentityRequest.class);
        ue.send(ue.identity()).received(AuthenticationRequest.class);
        ue.send(AuthenticationResponse.ofResStar(WRONG));
        rejected(ue);
    }

    @Test
    void answerByEapIsRejectedAndReportedAsNone() {
        var ue = challenged();
        ue.send(AuthenticationResponse.ofEap(Octets.ofHex("0201000403")));
        rejected(ue);
        assertThat(lab.ausf().confirmations(ue.imsi())).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7e0057", "7e00572d080011223344556677", "7e005915"})
    void answerThatLacksWhatItMustHaveIsAnsweredWithAStatusAndChangesNothing(String pdu) {
        var ue = challenged();
        var challenge = ue.received(AuthenticationRequest.class);
        ue.send(Octets.ofHex(pdu));
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.CONDITIONAL_IE_ERROR);
        ue.send(ue.answer(challenge)).received(SecurityModeCommand.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAC_FAILURE", "NON_5G_AUTHENTICATION_UNACCEPTABLE"})
    void refusalOfTheChallengeOfASuciAsksForTheSuciOnceAndIsRejectedAndReported(GmmCause cause) {
        var ue = challenged();
        ue.send(new AuthenticationFailure(cause)).received(IdentityRequest.class);
        ue.send(ue.identity());
        rejected(ue);
        assertThat(lab.ausf().confirmations(ue.imsi())).containsExactly(Optional.empty());
    }

    @Test
    void macFailureOfAUeThatCameWithTheGutiOfAnotherAsksForItsSuciAndCanStillSucceed() {
        var another = lab.ue().register();
        var ue = lab.ue();
        ue.open(ue.registrationRequest(new MobileIdentity.FiveGGuti(another.guti()), NgKsi.ofNative(6)));
        ue.send(new AuthenticationFailure(GmmCause.MAC_FAILURE)).received(IdentityRequest.class);
        ue.send(ue.identity()).finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
        assertThat(another.state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void macFailureOfAUeThatIsWhoItWasTakenForIsRejected() {
        var ue = challengedByGuti();
        ue.send(new AuthenticationFailure(GmmCause.MAC_FAILURE)).received(IdentityRequest.class);
        ue.send(ue.identity());
        rejected(ue);
    }

    @Test
    void failedAuthenticationLeavesTheRegisteredContextAlone() {
        var ue = challengedByGuti();
        ue.send(new AuthenticationFailure(GmmCause.MAC_FAILURE));
        ue.send(ue.identity());
        rejected(ue);
        ue.released();
        ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        ue.received(AuthenticationRequest.class);
    }

    @Test
    void synchFailureIsPassedOnAndAuthenticatesAnew() {
        var ue = challenged();
        var challenge = ue.received(AuthenticationRequest.class);
        var auts = ue.auts(challenge, 6400);
        ue.send(AuthenticationFailure.synchFailure(auts)).finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
        var resynchronization = lab.ausf().requests(ue.imsi()).getLast().resynchronizationInfo();
        assertThat(resynchronization)
                .isEqualTo(new ResynchronizationInfo(
                        challenge.rand().orElseThrow().toHex(), auts.octets().toHex()));
    }

    @Test
    void secondSynchFailureInARowIsRejected() {
        var ue = challenged();
        for (int i = 0; i < 2; i++) {
            var auts = ue.auts(ue.received(AuthenticationRequest.class), 6400);
            ue.send(AuthenticationFailure.synchFailure(auts));
        }
        rejected(ue);
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(2);
    }

    @Test
    void wrongAutsIsRejectedAsTheHomeNetworkSays() {
        var ue = challenged();
        var auts = new Auts(Octets.ofHex("001122334455"), Octets.ofHex("0011223344556677"));
        ue.send(AuthenticationFailure.synchFailure(auts));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.ILLEGAL_UE);
    }

    @Test
    void ngKsiInUseGetsAnotherOne() {
        var ue = challenged();
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(0));
        ue.send(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(1));
        ue.finish();
        assertThat(ue.state().ngKsi()).isEqualTo(1);
    }

    @Test
    void ngKsiInUseOverAndOverIsRejected() {
        var ue = challenged();
        for (int i = 0; i < 3; i++) {
            ue.received(AuthenticationRequest.class);
            ue.send(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        }
        rejected(ue);
    }

    @Test
    void challengeIsAnsweredOnce() {
        var ue = challenged();
        var response = ue.answer(ue.received(AuthenticationRequest.class));
        ue.send(response).received(SecurityModeCommand.class);
        ue.send(response);
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE);
    }

    @Test
    void followsTheLinkThatTheAusfGaveHoweverItIsWritten() {
        var ue = lab.ue();
        lab.ausf().linkAs(ue.imsi(), "/nausf-auth/v1/elsewhere/%s");
        assertThat(ue.register().state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void refusesASupiThatIsNotTheSucis() {
        var ue = lab.ue();
        lab.ausf().confuse(ue.imsi(), new Imsi("999700000999999"));
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        assertThat(ue.received(RegistrationReject.class).cause())
                .isEqualTo(GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATION_REJECTED, 3",
        "INVALID_HN_PUBLIC_KEY_IDENTIFIER, 3",
        "INVALID_SCHEME_OUTPUT, 3",
        "USER_NOT_FOUND, 7",
        "CONTEXT_NOT_FOUND, 7",
        "SERVING_NETWORK_NOT_AUTHORIZED, 11",
        "UNSUPPORTED_PROTECTION_SCHEME, 11",
        "AV_GENERATION_PROBLEM, 15",
        "UPSTREAM_SERVER_ERROR, 15",
        "NETWORK_FAILURE, 15",
        "NF_CONGESTION, 22"
    })
    void refusalOfTheHomeNetworkBecomesARegistrationReject(Cause cause, int gmmCause) {
        var ue = lab.ue();
        lab.ausf().refuse(ue.imsi(), cause);
        ue.open(ue.registrationRequest());
        assertThat(ue.received(RegistrationReject.class).cause().number()).isEqualTo(gmmCause);
        assertThat(ue.releaseCause()).isEqualTo("nas/unspecified");
    }

    @Test
    void contextLostAtTheAusfBecomesARegistrationReject() {
        var ue = challenged();
        lab.ausf().refuseConfirmation(ue.imsi(), Cause.CONTEXT_NOT_FOUND);
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED);
    }

    @Test
    void unreachableAusfBecomesARegistrationReject() {
        try (var alone = new Lab()) {
            var client = lab.client(alone);
            alone.stopAusf();
            var ue = new TestUe(client, new Imsi("999700000888888"));
            ue.open(ue.registrationRequest());
            assertThat(ue.received(RegistrationReject.class).cause())
                    .isEqualTo(GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
        }
    }

    @Test
    void nullSchemeSuciWithoutASupiIsRefusedBeforeTheAusfIsAsked() {
        var ue = lab.ue();
        ue.open(Octets.ofHex("7e004179001101" + "99f907" + "f0ff0000" + "111111111111111111" + "2e02f0f0"));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.INVALID_MANDATORY_INFORMATION);
    }

    private TestUe challenged() {
        var ue = lab.ue();
        return ue.open(ue.registrationRequest());
    }

    private TestUe challengedByGuti() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity")).released();
        return ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
    }

    private static void rejected(TestUe ue) {
        ue.received(AuthenticationReject.class);
        assertThat(ue.releaseCause()).isEqualTo("nas/authentication-failure");
        assertThat(ue.state().rmState()).isEqualTo("RM-DEREGISTERED");
    }
}
