package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.TestUe;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.ServiceAccept;
import io.akalab.nas.message.ServiceReject;
import io.akalab.nas.message.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service request procedure (TS 24.501 clause 5.6.1, TS 23.502 clause 4.2.3.2). */
@ExtendWith(PortLabs.class)
class ServiceRequestTest {

    private final PortLab lab;

    ServiceRequestTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void connectsAnIdleUeWithKeysOfTheCountOfItsRequest() {
        var ue = lab.ue().register().idle();
        int count = ue.nas().nextToSend().value();
        ue.initialProtected(request(ue, ServiceRequest.SIGNALLING));
        var setup = ue.taken(Downlink.InitialContextSetup.class);
        assertThat(setup.securityKey().matches(KeyDerivation.unobserved().kgnb(ue.kamf(), count)))
                .isTrue();
        assertThat(setup.allowedNssai()).isNotEmpty();
        var accept = ue.read(setup, ServiceAccept.class);
        assertThat(accept.pduSessionStatus()).isEmpty();
        assertThat(lab.context(ue).isConnected()).isTrue();
    }

    @Test
    void tellsThatThereIsNoPduSessionWhatTheContainerAsksFor() {
        var ue = lab.ue().register().idle();
        var clear = request(ue, ServiceRequest.DATA);
        var whole = clear.withUplinkDataStatus(PduSessionSet.of(1)).withPduSessionStatus(PduSessionSet.of(1, 2));
        var container = ue.nas().cryptContainer(ue.nas().nextToSend(), whole.encode());
        ue.initialProtected(clear.withNasMessageContainer(container));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), ServiceAccept.class);
        assertThat(accept.pduSessionStatus()).contains(PduSessionSet.NONE);
        assertThat(accept.reactivationResult()).contains(PduSessionSet.of(1));
    }

    @Test
    void isAnsweredWhileConnectedToo() {
        var ue = lab.ue().register();
        ue.sendProtected(request(ue, ServiceRequest.DATA).withUplinkDataStatus(PduSessionSet.of(4)));
        assertThat(ue.received(ServiceAccept.class).reactivationResult()).contains(PduSessionSet.of(4));
    }

    /** Everybody has heard it called by that name. */
    @Test
    void anAnswerToPagingGetsAnotherGuti() {
        var ue = lab.ue().register().idle();
        var former = ue.guti();
        ue.initialProtected(request(ue, ServiceRequest.MOBILE_TERMINATED));
        var messages = ue.gnb().take();
        ue.read(messages.getFirst(), ServiceAccept.class);
        var command = ue.read(messages.getLast(), ConfigurationUpdateCommand.class);
        assertThat(command.acknowledgementRequested()).isTrue();
        assertThat(command.guti().orElseThrow()).isNotEqualTo(former);
        assertThat(lab.contexts().find(former)).isPresent();
        ue.sendProtected(new ConfigurationUpdateComplete()).receivedNothing();
        assertThat(lab.contexts().find(former)).isEmpty();
    }

    @Test
    void anUnknownUeHasToRegister() {
        var ue = lab.ue().register().idle();
        var unknown = new MobileIdentity.FiveGSTmsi(1, 0, ~ue.guti().tmsi());
        ue.initialProtected(new ServiceRequest(0, NgKsi.ofNative(0), unknown));
        refused(ue, GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
    }

    @Test
    void aWrongMacHasTheUeRegisterAndChangesNothing() {
        var ue = lab.ue().register().idle();
        var pdu = ue.nas()
                .protect(
                        SecurityHeaderType.INTEGRITY,
                        request(ue, ServiceRequest.SIGNALLING).encode())
                .toArray();
        pdu[2] ^= 1;
        ue.initial(Octets.wrap(pdu));
        refused(ue, GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        ue.initialProtected(request(ue, ServiceRequest.SIGNALLING));
        ue.read(ue.taken(Downlink.InitialContextSetup.class), ServiceAccept.class);
    }

    @Test
    void aUeThatHasGoneHasToRegister() {
        var ue = lab.ue().register();
        ue.sendProtected(new DeregistrationRequestFromUe(
                DeregistrationType.NORMAL, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti())));
        ue.read(ue.gnb().take().getFirst(), DeregistrationAcceptToUe.class);
        ue.uplink(new Uplink.ContextReleaseComplete());
        ue.initialProtected(request(ue, ServiceRequest.SIGNALLING));
        refused(ue, GmmCause.IMPLICITLY_DEREGISTERED);
    }

    @Test
    void aUeElsewhereIsRefused() {
        var ue = lab.ue().register().idle().stays(new Location(TestUe.PLMN, 99, 1));
        ue.initialProtected(request(ue, ServiceRequest.SIGNALLING));
        refused(ue, GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    /** Type 0x4F, which is for the Internet of Things. */
    @Test
    void aControlPlaneServiceRequestIsAnsweredWithAStatus() {
        var ue = lab.ue().register();
        ue.send(ue.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, Octets.ofHex("7e004f00")));
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.MESSAGE_TYPE_NON_EXISTENT);
    }

    @Test
    void aRegistrationFollowsAService() {
        var ue = lab.ue().register().idle();
        ue.initialProtected(request(ue, ServiceRequest.SIGNALLING));
        ue.read(ue.taken(Downlink.InitialContextSetup.class), ServiceAccept.class);
        ue.sendProtected(ue.registrationAgain(RegistrationType.PERIODIC_UPDATING));
        assertThat(ue.taken(Downlink.NasTransport.class)).isNotNull();
    }

    private static ServiceRequest request(PortUe ue, int type) {
        return new ServiceRequest(type, ue.nas().ngKsi(), MobileIdentity.FiveGSTmsi.of(ue.guti()));
    }

    private static void refused(PortUe ue, GmmCause cause) {
        var messages = ue.gnb().take();
        assertThat(messages).hasSize(2);
        assertThat(ue.read(messages.getFirst(), ServiceReject.class).cause()).isEqualTo(cause);
        assertThat(messages.getLast()).isInstanceOf(Downlink.ContextReleaseCommand.class);
    }
}
