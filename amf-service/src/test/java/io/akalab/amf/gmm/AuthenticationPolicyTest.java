package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeReject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator who wants every registration authenticated. */
@ExtendWith(PortLabs.class)
@PortLabs.Settings("--akalab.amf.authentication=always")
class AuthenticationPolicyTest {

    private final PortLab lab;

    AuthenticationPolicyTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void aUeThatShowsItsContextIsAuthenticatedUnderIt() {
        var ue = lab.ue().register().idle();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        var challenge = ue.received(AuthenticationRequest.class);
        assertThat(challenge.ngKsi()).isEqualTo(NgKsi.ofNative(1));
        ue.sendProtected(ue.answer(challenge));
        var message = ue.taken(Downlink.NasTransport.class);
        assertThat(ue.read(message, SecurityModeCommand.class)
                        .additionalInformation()
                        .orElseThrow()
                        .rinmr())
                .isFalse();
        ue.send(ue.secure(message));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        assertThat(lab.lab().ausf().requests(ue.imsi())).hasSize(2);
    }

    /** The context before stays current until the UE has taken the new one into use. */
    @Test
    void aUeThatRefusesTheNewContextGoesOnWithTheOneBefore() {
        var ue = lab.ue().register();
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.received(SecurityModeCommand.class);
        ue.sendProtected(new SecurityModeReject(GmmCause.UE_SECURITY_CAPABILITIES_MISMATCH))
                .receivedNothing();
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
        assertThat(lab.context(ue).security())
                .satisfies(security -> assertThat(security)
                        .isNotNull()
                        .extracting(held -> held.nas().ngKsi())
                        .isEqualTo(NgKsi.ofNative(0)));
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.received(AuthenticationRequest.class);
    }
}
