package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.message.ServiceRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which messages count without protection (TS 24.501 clause 4.4.4.3). */
@ExtendWith(PortLabs.class)
class UnprotectedMessagesTest {

    private final PortLab lab;

    UnprotectedMessagesTest(PortLab lab) {
        this.lab = lab;
    }

    static Stream<GmmMessage> whatMaySometimesBePlain() {
        return Stream.of(
                new IdentityResponse(new MobileIdentity.NoIdentity()),
                new AuthenticationFailure(GmmCause.MAC_FAILURE),
                new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED),
                new DeregistrationAcceptFromUe(),
                new DeregistrationRequestFromUe(
                        DeregistrationType.SWITCH_OFF, NgKsi.ofNative(0), new MobileIdentity.NoIdentity()),
                new ServiceRequest(0, NgKsi.ofNative(0), new MobileIdentity.FiveGSTmsi(1, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("whatMaySometimesBePlain")
    void nothingCountsOnceMessagesAreExchangedSecurely(GmmMessage message) {
        var ue = lab.ue().register();
        ue.send(message).receivedNothing();
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
    }

    @Test
    void aSwitchOffThatAnybodyCouldHaveSentIsNotBelieved() {
        var ue = lab.ue().register().idle();
        ue.initial(new DeregistrationRequestFromUe(
                DeregistrationType.SWITCH_OFF, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti())));
        ue.taken(Downlink.ContextReleaseCommand.class);
        assertThat(lab.context(ue).isRegistered()).isTrue();
    }

    @Test
    void whatNeedsProtectionIsDiscardedBeforeThereIsAny() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        var challenge = ue.received(AuthenticationRequest.class);
        ue.send(new RegistrationComplete()).receivedNothing();
        ue.send(new GmmStatus(GmmCause.PROTOCOL_ERROR_UNSPECIFIED)).receivedNothing();
        ue.finish(challenge);
    }
}
