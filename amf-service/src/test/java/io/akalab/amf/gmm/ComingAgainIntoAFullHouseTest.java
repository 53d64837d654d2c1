package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.Uplink;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has gone makes room for whoever comes. */
@ExtendWith(PortLabs.class)
@PortLabs.Settings("--akalab.amf.contexts.limit=1")
class ComingAgainIntoAFullHouseTest {

    private final PortLab lab;

    ComingAgainIntoAFullHouseTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void isForgottenForSomebodyNew() {
        var first = lab.ue().register();
        var turnedAway = new InitialUe(first.registrationRequest().encode(), null, "mo-Signalling", true);
        assertThat(lab.n2().initialUeMessage(new PortUe.Gnb(), turnedAway)).isEmpty();
        first.sendProtected(new DeregistrationRequestFromUe(
                DeregistrationType.SWITCH_OFF, first.nas().ngKsi(), new MobileIdentity.FiveGGuti(first.guti())));
        first.taken(Downlink.ContextReleaseCommand.class);
        first.uplink(new Uplink.ContextReleaseComplete());
        lab.ue().register();
        assertThat(lab.contexts().find(first.guti())).isEmpty();
        assertThat(lab.contexts().size()).isEqualTo(1);
    }
}
