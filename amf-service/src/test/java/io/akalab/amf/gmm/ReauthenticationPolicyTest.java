package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long, and how often, the operator lets an authentication count. */
@ExtendWith(PortLabs.class)
@PortLabs.Settings({"--akalab.amf.reauthenticate-after.registrations=2", "--akalab.amf.reauthenticate-after.duration=2h"
})
class ReauthenticationPolicyTest {

    private final PortLab lab;

    ReauthenticationPolicyTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void authenticatesWithTheRegistrationAfterTheLastThatCounts() {
        var ue = lab.ue().register();
        comesAgain(ue);
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        var security = lab.security(ue);
        comesAgain(ue);
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        assertThat(lab.security(ue)).isNotSameAs(security);
        assertThat(lab.security(ue).registrations()).isOne();
        comesAgain(ue);
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void authenticatesAUeThatSaysNothingWhenItsTimeIsOver() throws Exception {
        var ue = lab.ue().register();
        lab.sweepAfter(Duration.ofMinutes(119));
        ue.receivedNothing();
        lab.sweepAfter(Duration.ofMinutes(2));
        var challenge = ue.read(ue.gnb().await(), AuthenticationRequest.class);
        ue.sendProtected(ue.answer(challenge));
        ue.taken(Downlink.NasTransport.class);
    }

    private static void comesAgain(PortUe ue) {
        ue.idle();
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
    }
}
