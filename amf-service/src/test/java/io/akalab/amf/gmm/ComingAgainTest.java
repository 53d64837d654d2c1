package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Uplink;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.IdentityRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a UE that has gone, or whose connection was lost (TS 33.501 clause 6.8.1.1, TS 24.501 clause 5.5.2). */
@ExtendWith(PortLabs.class)
class ComingAgainTest {

    private final PortLab lab;

    ComingAgainTest(PortLab lab) {
        this.lab = lab;
    }

    /** As UERANSIM does at once after a "deregister normal". */
    @Test
    void aUeThatHasGoneComesAgainWithTheKeysThatItHas() {
        var ue = gone(DeregistrationType.NORMAL);
        assertThat(lab.context(ue).isRegistered()).isFalse();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        assertThat(lab.context(ue).isRegistered()).isTrue();
        assertThat(lab.lab().ausf().requests(ue.imsi())).hasSize(1);
    }

    @Test
    void aUeThatWasSwitchedOffComesAgainWithTheKeysThatItHas() {
        var ue = gone(DeregistrationType.SWITCH_OFF);
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void aUeThatHasGoneAndShowsNoKeysIsAuthenticated() {
        var ue = gone(DeregistrationType.NORMAL);
        ue.initial(ue.registrationRequest(RegistrationType.INITIAL, new MobileIdentity.FiveGGuti(ue.guti())));
        ue.finish(ue.received(AuthenticationRequest.class));
    }

    @Test
    void aUeThatHasGoneForTooLongIsForgotten() {
        var ue = gone(DeregistrationType.NORMAL);
        lab.sweepAfter(Duration.ofHours(2));
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        ue.received(IdentityRequest.class);
    }

    @Test
    void aUeWhoseConnectionIsLostIsIdleAndKnown() {
        var ue = lab.ue().register();
        lab.n2().connectionLost(ue.gnb(), ue.id());
        ue.receivedNothing();
        assertThat(ue.gnb().hasEnded()).isTrue();
        assertThat(lab.context(ue).isConnected()).isFalse();
        assertThat(lab.context(ue).isRegistered()).isTrue();
        ue.initialProtected(ue.registrationAgain(RegistrationType.PERIODIC_UPDATING));
        assertThat(ue.taken(Downlink.InitialContextSetup.class)).isNotNull();
    }

    @Test
    void aUeWhoseConnectionIsLostBeforeItConfirmsHasTwoGutis() {
        var ue = lab.ue().register().idle();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        ue.taken(Downlink.InitialContextSetup.class);
        lab.n2().connectionLost(ue.gnb(), ue.id());
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
        assertThat(lab.contexts().find(ue.guti())).isPresent();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void aUeWhoseConnectionIsLostWhileItIsChallengedIsForgotten() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        int before = lab.contexts().size();
        lab.n2().connectionLost(ue.gnb(), ue.id());
        assertThat(lab.contexts().size()).isEqualTo(before - 1);
        assertThat(lab.n2().uplink(ue.gnb(), ue.id(), new Uplink.ContextSetupResponse()))
                .isFalse();
    }

    private PortUe gone(DeregistrationType how) {
        var ue = lab.ue().register();
        ue.sendProtected(
                new DeregistrationRequestFromUe(how, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti())));
        var messages = ue.gnb().take();
        assertThat(messages.getLast()).isInstanceOf(Downlink.ContextReleaseCommand.class);
        if (!how.switchOff()) {
            ue.read(messages.getFirst(), DeregistrationAcceptToUe.class);
        }
        return ue.uplink(new Uplink.ContextReleaseComplete());
    }
}
