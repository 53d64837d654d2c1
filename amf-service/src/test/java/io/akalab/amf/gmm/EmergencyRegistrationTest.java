package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.sbi.problem.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Emergency registrations of whoever calls, where they are allowed (TS 24.501 clause 5.5.1.2.3, TS 33.501 clause 10.2). */
@ExtendWith(PortLabs.class)
@PortLabs.Settings({"--akalab.amf.emergency.enabled=true", "--akalab.amf.emergency.null-integrity=true"})
class EmergencyRegistrationTest {

    private static final MobileIdentity.Imei PHONE = new MobileIdentity.Imei("437081612581615");

    private final PortLab lab;

    EmergencyRegistrationTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void aSubscriberIsAuthenticatedAndProtected() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.EMERGENCY, new MobileIdentity.SuciIdentity(ue.suci())));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.result().forEmergency()).isTrue();
        assertThat(ue.nas().nia()).isEqualTo(Nia.NIA2);
    }

    @Test
    void equipmentWithoutASubscriptionIsServedWithoutProtection() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.EMERGENCY, PHONE));
        served(ue);
    }

    @Test
    void equipmentThatTellsItsIdentityWhenItIsAskedIsServedToo() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.EMERGENCY, new MobileIdentity.NoIdentity()));
        ue.received(IdentityRequest.class);
        ue.send(new IdentityResponse(PHONE));
        served(ue);
    }

    @Test
    void aSubscriberWhoCannotBeAuthenticatedIsServedWithoutProtection() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest(RegistrationType.EMERGENCY, new MobileIdentity.SuciIdentity(ue.suci())));
        ue.received(AuthenticationRequest.class);
        ue.send(AuthenticationResponse.ofResStar(Octets.ofHex("00112233445566778899aabbccddeeff")));
        served(ue);
        assertThat(lab.contexts().find(ue.imsi())).isEmpty();
    }

    @Test
    void aSubscriberWhomNobodyKnowsIsServedWithoutProtection() {
        var ue = lab.ue();
        lab.lab().ausf().refuse(ue.imsi(), Cause.USER_NOT_FOUND);
        ue.initial(ue.registrationRequest(RegistrationType.EMERGENCY, new MobileIdentity.SuciIdentity(ue.suci())));
        served(ue);
    }

    private static void served(PortUe ue) {
        var message = ue.taken(Downlink.NasTransport.class);
        var command = ue.read(message, SecurityModeCommand.class);
        assertThat(command.algorithms().integrity()).isZero();
        assertThat(command.algorithms().ciphering()).isZero();
        assertThat(command.ngKsi()).isEqualTo(NgKsi.ofNative(0));
        ue.send(ue.secureWithoutKeys(message));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.result().forEmergency()).isTrue();
        ue.sendProtected(new RegistrationComplete()).receivedNothing();
    }
}
