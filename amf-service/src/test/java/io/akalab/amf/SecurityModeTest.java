package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.openapi.n2mock.DownlinkNASTransport;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** NAS security mode control and NAS security (TS 24.501 clauses 5.4.2 and 4.4, TS 33.501 clauses 6.7.2 and 6.4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityModeTest {

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
    void securityModeCommandIsTheFirstMessageOfItsContextAndReplaysTheCapabilities() {
        var ue = offered();
        assertThat(nasPdu(ue))
                .startsWith("7e03")
                .satisfies(pdu -> assertThat(pdu.substring(12, 14)).isEqualTo("00"));
        var command = ue.received(SecurityModeCommand.class);
        assertThat(command.replayedCapability().octets()).isEqualTo(Octets.ofHex("f0f0f070"));
        assertThat(command.imeisvRequested()).isTrue();
        assertThat(command.additionalInformation()).contains(new AdditionalSecurityInformation(true, false));
        assertThat(command.algorithms().ciphering()).isEqualTo(2);
        assertThat(command.algorithms().integrity()).isEqualTo(2);
    }

    @Test
    void choosesTheNullCipherForAUeThatHasNoOther() {
        var ue = lab.ue().withCapability("8020");
        ue.register();
        assertThat(ue.state().nea()).isEqualTo("NEA0");
        assertThat(ue.state().nia()).isEqualTo("128-NIA2");
    }

    @ParameterizedTest
    @CsvSource({"c040, 128-NEA1, 128-NIA1", "2020, 128-NEA2, 128-NIA2", "9010, 128-NEA3, 128-NIA3"})
    void protectsWithTheAlgorithmsThatTheUeHas(String capability, String nea, String nia) {
        var ue = lab.ue().withCapability(capability);
        ue.register();
        assertThat(ue.state().nea()).isEqualTo(nea);
        assertThat(ue.state().nia()).isEqualTo(nia);
    }

    @ParameterizedTest
    @EnumSource(names = {"UE_SECURITY_CAPABILITIES_MISMATCH", "SECURITY_MODE_REJECTED_UNSPECIFIED"})
    void securityModeRejectAbortsTheRegistration(GmmCause cause) {
        var ue = offered();
        ue.send(new SecurityModeReject(cause));
        assertThat(ue.messages()).containsExactly(new UEContextReleaseCommand("nas/unspecified"));
        assertThat(ue.state().rmState()).isEqualTo("RM-DEREGISTERED");
        ue.released();
    }

    @Test
    void securityModeRejectOfARegisteredUeFallsBackToTheContextBefore() {
        var ue = lab.ue().register();
        ue.sendProtected(ue.registrationRequest(new MobileIdentity.FiveGGuti(ue.guti()), NgKsi.NO_KEY));
        var kept = ue.nas();
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(kept.protect(
                        SecurityHeaderType.INTEGRITY_CIPHERED,
                        new SecurityModeReject(GmmCause.UE_SECURITY_CAPABILITIES_MISMATCH).encode()))
                .receivedNothing();
        assertThat(ue.state().mmState()).isEqualTo("5GMM-REGISTERED");
        ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL)).received(DeregistrationAcceptToUe.class);
    }

    @Test
    void tamperedSecurityModeCompleteIsDiscardedWhicheverOctetIsWrong() {
        var ue = offered();
        var complete = ue.secure();
        IntStream.of(2, 5, 6, 7, complete.length() - 1)
                .forEach(index -> ue.send(flipped(complete, index)).receivedNothing());
        ue.send(complete).received(RegistrationAccept.class);
    }

    @Test
    void securityModeCompleteInPlainIsDiscarded() {
        var ue = offered();
        var complete = ue.secure();
        ue.send(new SecurityModeComplete()).receivedNothing();
        ue.send(complete).received(RegistrationAccept.class);
    }

    @Test
    void securityModeCompleteUnderAContextThatNobodyOfferedIsDiscarded() {
        var ue = lab.ue().register();
        ue.send(ue.nas()
                        .protect(
                                SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT, new SecurityModeComplete().encode()))
                .receivedNothing();
    }

    @Test
    void replayedMessageIsDiscarded() {
        var ue = offered();
        ue.send(ue.secure()).received(RegistrationAccept.class);
        var complete = ue.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, new RegistrationComplete().encode());
        ue.send(complete).receivedNothing();
        var before = ue.state();
        ue.send(complete).receivedNothing();
        assertThat(ue.state()).isEqualTo(before);
    }

    @Test
    void tamperedMessageChangesNothing() {
        var ue = lab.ue().register();
        var before = ue.state();
        var request = ue.nas()
                .protect(
                        SecurityHeaderType.INTEGRITY_CIPHERED,
                        ue.deregistration(DeregistrationType.NORMAL).encode());
        ue.send(flipped(request, request.length() - 1)).receivedNothing();
        assertThat(ue.state()).isEqualTo(before);
        ue.send(request).received(DeregistrationAcceptToUe.class);
    }

    @Test
    void plainMessageIsDiscardedOnceMessagesAreExchangedSecurely() {
        var ue = lab.ue().register();
        ue.send(ue.deregistration(DeregistrationType.SWITCH_OFF)).receivedNothing();
        ue.send(ue.registrationRequest()).receivedNothing();
        assertThat(ue.state().mmState()).isEqualTo("5GMM-REGISTERED");
    }

    @Test
    void plainMessageThatNeedsProtectionIsDiscarded() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(new RegistrationComplete()).receivedNothing();
    }

    @Test
    void messageThatNobodyExpectsIsAnsweredWithAStatus() {
        var ue = lab.ue().register();
        ue.sendProtected(new RegistrationComplete());
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE);
    }

    @Test
    void unknownMessageTypeIsAnsweredWithAStatus() {
        var ue = lab.ue().register();
        ue.send(ue.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, Octets.ofHex("7e007f")));
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.MESSAGE_TYPE_NON_EXISTENT);
    }

    private TestUe offered() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        return ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
    }

    private static String nasPdu(TestUe ue) {
        return ((DownlinkNASTransport) ue.messages().getFirst()).nasPdu();
    }

    private static Octets flipped(Octets pdu, int index) {
        var octets = pdu.toArray();
        octets[index] ^= 1;
        return Octets.wrap(octets);
    }
}
