package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.IdentityRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log says of a UE that was turned away: what to look at, in words. */
@ExtendWith({PortLabs.class, OutputCaptureExtension.class})
class ExplanationTest {

    private final PortLab lab;

    ExplanationTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void aMacFailureNamesKeyAndOpc(CapturedOutput output) {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.received(AuthenticationRequest.class);
        ue.send(new AuthenticationFailure(GmmCause.MAC_FAILURE)).received(IdentityRequest.class);
        ue.send(ue.identity());
        assertThat(output)
                .contains("Authentication Reject: for its own SUPI, the UE refused the challenge: #20 MAC failure")
                .contains("OP was given as OPc")
                .doesNotContain(ue.imsi().value());
    }

    @Test
    void aSeparationBitOfZeroNamesTheAmfField() {
        assertThat(Explanation.ofChallengeRefusal(GmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE))
                .contains("authenticationManagementField");
    }

    @Test
    void aSubscriberWhoIsNotProvisionedIsToBeAdded() {
        assertThat(Explanation.ofSbi("USER_NOT_FOUND"))
                .startsWith("USER_NOT_FOUND: ")
                .contains("subscribers add");
    }

    @Test
    void aCauseThatNeedsNoWordsStaysAsItIs() {
        assertThat(Explanation.ofSbi("NF_CONGESTION")).isEqualTo("NF_CONGESTION");
    }
}
