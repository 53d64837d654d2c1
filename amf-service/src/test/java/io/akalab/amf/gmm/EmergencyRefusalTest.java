package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.RegistrationReject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Emergency registrations where there are none, as is the rule. */
@ExtendWith(PortLabs.class)
class EmergencyRefusalTest {

    private final PortLab lab;

    EmergencyRefusalTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void equipmentIsNotAccepted() {
        assertThat(refused(new MobileIdentity.Imei("437081612581615"))).isEqualTo(GmmCause.PEI_NOT_ACCEPTED);
    }

    @Test
    void aSubscriberIsNotAcceptedEither() {
        assertThat(refused(new MobileIdentity.SuciIdentity(lab.ue().suci())))
                .isEqualTo(GmmCause.PROTOCOL_ERROR_UNSPECIFIED);
    }

    private GmmCause refused(MobileIdentity identity) {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.EMERGENCY, identity));
        return ue.read(ue.gnb().take().getFirst(), RegistrationReject.class).cause();
    }
}
