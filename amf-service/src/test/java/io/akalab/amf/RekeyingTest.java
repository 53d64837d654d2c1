package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** K<sub>AMF</sub>' of a known context (TS 33.501 clause 6.9.3), and the null algorithms in an emergency (clause 10.2.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RekeyingTest {

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab(
                "--akalab.amf.horizontal-derivation=always",
                "--akalab.amf.emergency.enabled=true",
                "--akalab.amf.emergency.null-integrity=true",
                "--akalab.lab.expose-keys=true");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void idleUeThatShowsItsContextGetsNewKeysWithoutAnAuthentication() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity")).released();
        var former = ue.kamf().toArray();
        int count = ue.reopen(mobilityUpdate(ue));

        var command = ue.received(SecurityModeCommand.class);
        assertThat(command.additionalInformation()).contains(new AdditionalSecurityInformation(false, true));
        assertThat(command.ngKsi()).isEqualTo(NgKsi.ofNative(0));
        ue.derivesKamfPrime(count);
        assertThat(HexFormat.of().formatHex(ue.kamf().toArray()))
                .isEqualTo(hmac(former, "72" + "00" + "0001" + "%08x".formatted(count) + "0004"));
        ue.send(ue.secure());

        var kgnb = KeyDerivation.unobserved().kgnb(ue.kamf(), 0);
        assertThat(ue.contextSetup().securityKey()).isEqualTo(HexFormat.of().formatHex(kgnb.toArray()));
        ue.complete();
        var state = ue.state();
        assertThat(state.mmState()).isEqualTo("5GMM-REGISTERED");
        assertThat(Objects.requireNonNull(state.keys()).kamf())
                .isEqualTo(HexFormat.of().formatHex(ue.kamf().toArray()));
        assertThat(state.uplinkNasCount()).isEqualTo(2);
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void connectedUeGetsNewKeysOnItsAssociation() {
        var ue = lab.ue().register();
        int count = ue.nas().nextToSend().value();
        ue.sendProtected(mobilityUpdate(ue));
        assertThat(ue.received(SecurityModeCommand.class).additionalInformation())
                .contains(new AdditionalSecurityInformation(false, true));
        ue.derivesKamfPrime(count);
        ue.send(ue.secure()).received(RegistrationAccept.class);
        ue.sendProtected(new RegistrationComplete()).receivedNothing();
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void keysAreMadeAnewAgainAndAgain() {
        var ue = lab.ue().register();
        for (int i = 0; i < 3; i++) {
            ue.derivesKamfPrime(ue.reopen(mobilityUpdate(ue)));
            ue.send(ue.secure()).complete();
        }
        assertThat(lab.ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void aWrongMacIsAuthenticatedAnew() {
        var ue = lab.ue().register();
        var changed = ue.nas()
                .protect(SecurityHeaderType.INTEGRITY, mobilityUpdate(ue).encode())
                .toArray();
        changed[2] ^= 1;
        ue.open(Octets.wrap(changed)).received(AuthenticationRequest.class);
    }

    @Test
    void aReplayedRequestIsAuthenticatedAnew() {
        var ue = lab.ue().register();
        var request = ue.nas()
                .protect(SecurityHeaderType.INTEGRITY, mobilityUpdate(ue).encode());
        ue.open(request).received(SecurityModeCommand.class);
        ue.open(request).received(AuthenticationRequest.class);
    }

    @Test
    void aUeThatNamesAnotherKeySetIsAuthenticatedAnew() {
        var ue = lab.ue().register();
        var request = ue.registrationRequest(new MobileIdentity.FiveGGuti(ue.guti()), NgKsi.NO_KEY);
        ue.reopen(request);
        ue.received(AuthenticationRequest.class);
    }

    @Test
    void aUeThatRefusesTheNewKeysKeepsTheFormer() {
        var ue = lab.ue().register();
        ue.sendProtected(mobilityUpdate(ue)).received(SecurityModeCommand.class);
        ue.sendProtected(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED))
                .receivedNothing();
        ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL)).received(DeregistrationAcceptToUe.class);
    }

    @Test
    void aCompleteUnderTheFormerKeysIsDiscarded() {
        var ue = lab.ue().register();
        ue.sendProtected(mobilityUpdate(ue)).received(SecurityModeCommand.class);
        var former = ue.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT, Octets.ofHex("7e005e"));
        ue.send(former).receivedNothing();
        assertThat(ue.state().mmState()).isNotEqualTo("5GMM-REGISTERED");
    }

    @Test
    void emergencyRegistrationWithoutACommonAlgorithmGoesOnWithoutProtection() {
        var ue = lab.ue().withCapability("8080");
        ue.open(emergency(ue));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var algorithms = ue.received(SecurityModeCommand.class).algorithms();
        assertThat(algorithms.integrity()).isEqualTo(Nia.NIA0.identity());
        assertThat(algorithms.ciphering()).isEqualTo(Nea.NEA0.identity());
        ue.send(ue.secure()).received(RegistrationAccept.class);
    }

    @Test
    void emergencyRegistrationIsProtectedIfItCanBe() {
        var ue = lab.ue();
        ue.open(emergency(ue));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        assertThat(ue.received(SecurityModeCommand.class).algorithms().integrity())
                .isEqualTo(Nia.NIA2.identity());
    }

    @Test
    void anyOtherRegistrationWithoutACommonAlgorithmIsRejected() {
        var ue = lab.ue().withCapability("8080");
        assertThat(ue.open(ue.registrationRequest())
                        .received(RegistrationReject.class)
                        .cause())
                .isEqualTo(GmmCause.PROTOCOL_ERROR_UNSPECIFIED);
    }

    /** Somebody who relays the challenge to the UE gets as far as this. */
    @Test
    void anEmergencyWithoutProtectionSendsNobodyAway() {
        var ue = lab.ue().register();
        unprotected(ue.imsi());
        assertThat(ue.state().mmState()).isEqualTo("5GMM-REGISTERED");
    }

    @Test
    void anEmergencyWithoutProtectionTakesThePlaceOfOneLikeIt() {
        var imsi = lab.ue().imsi();
        var first = unprotected(imsi);
        unprotected(imsi);
        assertThat(first.state().mmState()).isEqualTo("5GMM-DEREGISTERED");
    }

    @Test
    void anEmergencyThatTurnsOutToBeNoneIsRejected() {
        var ue = lab.ue().withCapability("8080");
        ue.open(emergency(ue));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.meaning(ue.registrationRequest()).secure()).received(RegistrationReject.class);
    }

    @Test
    void aUeThatNeverConfirmsAnswersToNoMoreThanTwoGutis() {
        var ue = lab.ue().register();
        var given = new ArrayList<Guti>();
        for (int i = 0; i < 2; i++) {
            ue.derivesKamfPrime(ue.reopen(mobilityUpdate(ue)));
            given.add(ue.send(ue.secure())
                    .received(RegistrationAccept.class)
                    .guti()
                    .orElseThrow());
        }
        // It came with the one before again, so that it never had the first that it was given.
        ue.open(ue.registrationRequest(new MobileIdentity.FiveGGuti(given.getFirst()), NgKsi.NO_KEY))
                .received(IdentityRequest.class);
    }

    private TestUe unprotected(Imsi imsi) {
        var ue = new TestUe(lab.client(), imsi).withCapability("8080");
        ue.open(emergency(ue));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure()).received(RegistrationAccept.class);
        return ue;
    }

    /** Without integrity protection anybody could show a context that is not his. */
    @Test
    void aContextWithoutProtectionIsNoReasonToSkipTheAuthentication() {
        var ue = lab.ue().withCapability("8080");
        ue.open(emergency(ue));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var accept = ue.send(ue.secure()).received(RegistrationAccept.class);
        var again = new RegistrationRequest(
                        RegistrationType.EMERGENCY,
                        false,
                        ue.nas().ngKsi(),
                        new MobileIdentity.FiveGGuti(accept.guti().orElseThrow()))
                .withUeSecurityCapability(
                        ue.registrationRequest().ueSecurityCapability().orElseThrow());
        ue.reopen(again);
        ue.received(AuthenticationRequest.class);
    }

    @Test
    void aProtectedContextLeadsToNoneWithoutProtection() {
        var ue = lab.ue().register();
        var request = new RegistrationRequest(
                        RegistrationType.EMERGENCY, false, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti()))
                .withUeSecurityCapability(new UeSecurityCapability(Octets.ofHex("8080")));
        ue.reopen(request);
        ue.received(AuthenticationRequest.class);
    }

    private static RegistrationRequest emergency(TestUe ue) {
        return new RegistrationRequest(
                        RegistrationType.EMERGENCY, false, NgKsi.NO_KEY, new MobileIdentity.SuciIdentity(ue.suci()))
                .withUeSecurityCapability(
                        ue.registrationRequest().ueSecurityCapability().orElseThrow());
    }

    private static RegistrationRequest mobilityUpdate(TestUe ue) {
        return new RegistrationRequest(
                        RegistrationType.MOBILITY_UPDATING,
                        false,
                        ue.nas().ngKsi(),
                        new MobileIdentity.FiveGGuti(ue.guti()))
                .withUeSecurityCapability(
                        ue.registrationRequest().ueSecurityCapability().orElseThrow());
    }

    private static String hmac(byte[] key, String s) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(hmac.doFinal(HexFormat.of().parseHex(s)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
