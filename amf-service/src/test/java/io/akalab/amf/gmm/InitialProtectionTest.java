package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The protection of initial NAS messages (TS 24.501 clause 4.4.6, TS 33.501 clause 6.4.6). */
@ExtendWith(PortLabs.class)
class InitialProtectionTest {

    private final PortLab lab;

    InitialProtectionTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void theWholeRequestIsTakenFromTheCipheredContainer() {
        var ue = lab.ue().register().idle();
        var clear = ue.registrationAgain(RegistrationType.MOBILITY_UPDATING);
        ue.initialContained(clear, clear.withPduSessionStatus(PduSessionSet.of(5)));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.pduSessionStatus()).contains(PduSessionSet.NONE);
    }

    @Test
    void whatIsUnderProtectionCountsWhereBothDiffer() {
        var ue = lab.ue().register().idle();
        var whole = ue.registrationAgain(RegistrationType.MOBILITY_UPDATING).withPduSessionStatus(PduSessionSet.of(5));
        ue.initialContained(ue.registrationAgain(RegistrationType.PERIODIC_UPDATING), whole);
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        ue.sendProtected(ue.registrationAgain(RegistrationType.PERIODIC_UPDATING));
        assertThat(ue.received(RegistrationAccept.class).pduSessionStatus()).isEmpty();
    }

    @Test
    void aContainerThatHoldsSomethingElseIsAskedForAgain() {
        var ue = lab.ue().register().idle();
        var clear = ue.registrationAgain(RegistrationType.MOBILITY_UPDATING);
        var whole = clear.withPduSessionStatus(PduSessionSet.of(1));
        ue.initialProtected(clear.withNasMessageContainer(Octets.ofHex("0011223344")));
        var message = ue.taken(Downlink.NasTransport.class);
        assertThat(ue.read(message, SecurityModeCommand.class)
                        .additionalInformation()
                        .orElseThrow()
                        .rinmr())
                .isTrue();
        ue.meaning(whole);
        ue.send(ue.secureAgain(message));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.pduSessionStatus()).contains(PduSessionSet.NONE);
    }

    @Test
    void aRequestInClearIsAskedForAsAWhole() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var message = ue.taken(Downlink.NasTransport.class);
        assertThat(ue.read(message, SecurityModeCommand.class)
                        .additionalInformation()
                        .orElseThrow()
                        .rinmr())
                .isTrue();
        ue.meaning(ue.registrationRequest().withPduSessionStatus(PduSessionSet.of(3)));
        ue.send(ue.secure(message));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.pduSessionStatus()).contains(PduSessionSet.NONE);
    }

    @Test
    void aRequestThatFailsTheCheckIsAskedForAsAWhole() {
        var ue = lab.ue().register().idle();
        RegistrationRequest request = ue.registrationAgain(RegistrationType.MOBILITY_UPDATING);
        var pdu =
                ue.nas().protect(SecurityHeaderType.INTEGRITY, request.encode()).toArray();
        pdu[4] ^= 1;
        ue.initial(Octets.wrap(pdu));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var message = ue.taken(Downlink.NasTransport.class);
        assertThat(ue.read(message, SecurityModeCommand.class)
                        .additionalInformation()
                        .orElseThrow()
                        .rinmr())
                .isTrue();
    }
}
