package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.Tai;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.openapi.n2mock.InitialContextSetupResponse;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.n2mock.UeKeys;
import io.akalab.openapi.n2mock.UeSecurityCapabilities;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The registration procedure (TS 24.501 clause 5.5.1, TS 23.502 clause 4.2.2.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab("--akalab.lab.expose-keys=true", "--akalab.amf.slices[0].sst=1", "--akalab.amf.slices[1].sst=2");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void initialRegistrationWithSuciEndsRegistered() {
        var state = lab.ue().register().state();
        assertThat(state.rmState()).isEqualTo("RM-REGISTERED");
        assertThat(state.mmState()).isEqualTo("5GMM-REGISTERED");
        assertThat(state.nea()).isEqualTo("128-NEA2");
        assertThat(state.nia()).isEqualTo("128-NIA2");
        assertThat(state.uplinkNasCount()).isEqualTo(2);
        assertThat(state.downlinkNasCount()).isEqualTo(2);
    }

    @Test
    void initialRegistrationGivesBothSidesTheSameKeys() {
        var ue = lab.ue().register();
        var derivation = KeyDerivation.unobserved();
        var kgnb = derivation.kgnb(ue.kamf(), 0);
        assertThat(ue.state().keys())
                .isEqualTo(new UeKeys(
                        hex(ue.kseaf()),
                        hex(ue.kamf()),
                        hex(ue.nas().knasEnc()),
                        hex(ue.nas().knasInt()),
                        hex(kgnb),
                        hex(derivation.firstNh(ue.kamf(), kgnb)),
                        1));
    }

    @Test
    void initialContextSetupCarriesKgnbCapabilitiesAndSlices() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure());
        var setup = ue.contextSetup();
        var kgnb = KeyDerivation.unobserved().kgnb(ue.kamf(), 0);
        assertThat(setup.securityKey()).isEqualTo(hex(kgnb));
        assertThat(setup.ueSecurityCapabilities())
                .isEqualTo(new UeSecurityCapabilities("e000", "e000", "e000", "e000"));
        assertThat(setup.guami().amfRegionId()).isEqualTo("02");
        assertThat(setup.allowedNssai()).extracting(slice -> slice.sst()).containsExactly(1, 2);
    }

    @Test
    void registrationAcceptCarriesGutiTaiListSlicesAndT3512() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var accept = ue.send(ue.secure()).received(RegistrationAccept.class);
        assertThat(accept.guti()).isPresent();
        assertThat(accept.taiList().orElseThrow().tais()).containsExactly(new Tai(TestUe.PLMN, 1));
        assertThat(accept.t3512()).contains(Duration.ofMinutes(60));
        assertThat(accept.allowedNssai().orElseThrow()).containsExactly(Snssai.of(1), Snssai.of(2));
    }

    @Test
    void allowsTheRequestedSlicesOnlyAndTakesThemFromTheWholeRequest() {
        var ue = lab.ue();
        var whole = ue.registrationRequest().withRequestedNssai(List.of(Snssai.of(2), Snssai.of(3)));
        ue.open(whole);
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var accept = ue.send(ue.secure()).received(RegistrationAccept.class);
        assertThat(accept.allowedNssai().orElseThrow()).containsExactly(Snssai.of(2));
    }

    @Test
    void registrationWithUnknownGutiAsksForTheSuci() {
        var ue = lab.ue();
        var unknown = new MobileIdentity.FiveGGuti(new Guti(TestUe.PLMN, 2, 1, 0, 0x12345678));
        ue.open(ue.registrationRequest(unknown, NgKsi.ofNative(0)));
        assertThat(ue.received(IdentityRequest.class).identityType()).isEqualTo(IdentityType.SUCI);
        ue.send(ue.identity()).finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void choosesAnNgKsiThatTheUeDoesNotName() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest(new MobileIdentity.SuciIdentity(ue.suci()), NgKsi.ofNative(0)));
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(1));
    }

    @Test
    void registrationWithKnownGutiGoesOnWithTheContextOfTheUe() {
        var ue = lab.ue().register();
        var first = ue.associationId();
        var old = ue.guti();
        int count = ue.reopen(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        assertThat(ue.contextSetup().securityKey())
                .isEqualTo(hex(KeyDerivation.unobserved().kgnb(ue.kamf(), count)));
        ue.complete();
        assertThat(ue.guti()).isNotEqualTo(old);
        assertThat(ue.associationId()).isNotEqualTo(first);
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void registrationByAnotherAssociationReleasesTheFormerOne() {
        var former = lab.ue().register();
        var ue = new TestUe(lab.client(), former.imsi()).register();
        assertThat(former.fetch(0).releaseCause()).isEqualTo("radioNetwork/release-due-to-5gc-generated-reason");
        former.released();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void mobilityRegistrationOnTheSameAssociationKeepsTheGnbsContext() {
        var ue = lab.ue().register();
        var update = new RegistrationRequest(
                RegistrationType.MOBILITY_UPDATING, false, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti()));
        ue.sendProtected(update);
        assertThat(ue.messages()).hasSize(1);
        assertThat(ue.received(RegistrationAccept.class).guti()).isPresent();
        ue.sendProtected(new RegistrationComplete()).receivedNothing();
        assertThat(ue.state().mmState()).isEqualTo("5GMM-REGISTERED");
    }

    @Test
    void idleUeIsFoundByItsGuti() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity"));
        assertThat(ue.releaseCause()).isEqualTo("radioNetwork/user-inactivity");
        ue.released();
        ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        ue.finish();
        assertThat(lab.ausf().requests(ue.imsi()))
                .last()
                .satisfies(info ->
                        assertThat(info.supiOrSuci()).isEqualTo(ue.imsi().value()));
    }

    @Test
    void refusesAUeThatSharesNoAlgorithmWithoutSpendingAChallenge() {
        var ue = lab.ue().withCapability("8080");
        ue.open(ue.registrationRequest());
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.PROTOCOL_ERROR_UNSPECIFIED);
        assertThat(ue.releaseCause()).isEqualTo("nas/unspecified");
        assertThat(lab.ausf().requests(ue.imsi())).isEmpty();
    }

    @Test
    void refusesARegistrationWithoutSecurityCapability() {
        var ue = lab.ue();
        ue.open(new RegistrationRequest(
                RegistrationType.INITIAL, false, NgKsi.NO_KEY, new MobileIdentity.SuciIdentity(ue.suci())));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.CONDITIONAL_IE_ERROR);
    }

    @Test
    void refusesAnIdentityResponseWithoutSuci() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest(new MobileIdentity.NoIdentity(), NgKsi.NO_KEY));
        ue.received(IdentityRequest.class);
        ue.send(new IdentityResponse(new MobileIdentity.NoIdentity()));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
    }

    @Test
    void refusesARegistrationRequestThatBreaksOff() {
        var ue = lab.ue();
        ue.open(Octets.ofHex("7e004179000d01"));
        assertThat(ue.received(RegistrationReject.class).cause()).isEqualTo(GmmCause.INVALID_MANDATORY_INFORMATION);
    }

    @Test
    void releasesAUeWhoseFirstMessageIsNoNas() {
        var ue = lab.ue().open(Octets.ofHex("00"));
        assertThat(ue.messages()).containsExactly(new UEContextReleaseCommand("nas/unspecified"));
    }

    @Test
    void registrationBegunAnewGivesUpTheOneUnderWay() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        var first = ue.received(AuthenticationRequest.class);
        ue.send(ue.registrationRequest());
        assertThat(ue.received(AuthenticationRequest.class).rand()).isNotEqualTo(first.rand());
        ue.finish();
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void ueThatNeverConfirmsItsGutiStaysKnown() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var guti =
                ue.send(ue.secure()).received(RegistrationAccept.class).guti().orElseThrow();
        ue.send(new InitialContextSetupResponse());
        ue.released();
        ue.open(ue.registrationRequest(new MobileIdentity.FiveGGuti(guti), NgKsi.ofNative(0)));
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(1));
    }

    private static String hex(Key key) {
        return HexFormat.of().formatHex(key.toArray());
    }
}
