package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.TestUe;
import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.Tai;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registration for mobility and periodic updating, and where UEs are served (TS 24.501 clause 5.5.1.3). */
@ExtendWith(PortLabs.class)
@PortLabs.Settings({
    "--akalab.amf.tacs=2,7",
    "--akalab.amf.slices[0].sst=1",
    "--akalab.amf.slices[1].sst=2",
    "--akalab.amf.network-name=AKA Lab"
})
class RegistrationUpdateTest {

    private final PortLab lab;

    RegistrationUpdateTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void everyTrackingAreaIsServedAndTheOneOfTheUeComesFirst() {
        var ue = registered(at(7));
        ue.idle().initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.taiList().orElseThrow().tais())
                .containsExactly(new Tai(TestUe.PLMN, 7), new Tai(TestUe.PLMN, 1), new Tai(TestUe.PLMN, 2));
    }

    @Test
    void anotherTrackingAreaIsRefused() {
        var ue = lab.ue().stays(at(3));
        assertThat(refused(ue, ue.registrationRequest())).isEqualTo(GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
        assertThat(lab.lab().ausf().requests(ue.imsi())).isEmpty();
    }

    @Test
    void aRoamerInAnotherTrackingAreaIsRefusedAsOne() {
        var ue = lab.ue().stays(at(3));
        var foreign = new MobileIdentity.SuciIdentity(Suci.nullScheme(new Plmn("262", "01"), "0000000001", "0"));
        assertThat(refused(ue, ue.registrationRequest(RegistrationType.INITIAL, foreign)))
                .isEqualTo(GmmCause.ROAMING_NOT_ALLOWED_IN_THIS_TRACKING_AREA);
    }

    @Test
    void anotherPlmnIsRefused() {
        var ue = lab.ue().stays(new Location(new Plmn("262", "01"), 1, 1));
        assertThat(refused(ue, ue.registrationRequest())).isEqualTo(GmmCause.PLMN_NOT_ALLOWED);
    }

    @Test
    void aPeriodicUpdateRenewsTheGutiAndLeavesNothingToDo() {
        var ue = registered(at(1));
        var former = ue.guti();
        ue.idle().initialProtected(ue.registrationAgain(RegistrationType.PERIODIC_UPDATING));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.guti().orElseThrow()).isNotEqualTo(former);
        assertThat(accept.allowedNssai().orElseThrow()).containsExactly(Snssai.of(1));
        assertThat(accept.configuredNssai()).isEmpty();
        assertThat(accept.pduSessionStatus()).isEmpty();
        ue.sendProtected(new RegistrationComplete());
        assertThat(ue.taken(Downlink.ContextReleaseCommand.class).cause()).isEqualTo(Cause.NORMAL_RELEASE);
    }

    @Test
    void aUeWithMoreToSendStaysConnected() {
        var ue = registered(at(1));
        var periodic = ue.registrationAgain(RegistrationType.PERIODIC_UPDATING);
        var followed = new RegistrationRequest(
                periodic.registrationType(), true, periodic.ngKsi(), periodic.identity(), periodic.ies());
        ue.idle().initialProtected(followed);
        ue.taken(Downlink.InitialContextSetup.class);
        ue.sendProtected(new RegistrationComplete());
        assertThat(ue.gnb().take()).noneMatch(Downlink.ContextReleaseCommand.class::isInstance);
    }

    @Test
    void anUpdateWhileConnectedIsAnsweredWithoutTheGnb() {
        var ue = registered(at(1));
        ue.sendProtected(ue.registrationAgain(RegistrationType.PERIODIC_UPDATING));
        var accept = ue.received(RegistrationAccept.class);
        assertThat(accept.guti()).isPresent();
        ue.sendProtected(new RegistrationComplete());
        assertThat(ue.gnb().take()).noneMatch(Downlink.ContextReleaseCommand.class::isInstance);
    }

    @Test
    void tellsThatThereIsNoPduSession() {
        var ue = registered(at(1));
        ue.idle()
                .initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING)
                        .withPduSessionStatus(PduSessionSet.of(1, 2))
                        .withUplinkDataStatus(PduSessionSet.of(2)));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.pduSessionStatus()).contains(PduSessionSet.NONE);
        assertThat(accept.reactivationResult()).contains(PduSessionSet.of(2));
    }

    @Test
    void tellsWhichSlicesThereAreToAUeThatAsksForNone() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        assertThat(accept.configuredNssai().orElseThrow()).containsExactly(Snssai.of(1), Snssai.of(2));
    }

    @Test
    void aRegisteredUeHearsTheNameOfTheNetwork() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        ue.sendProtected(new RegistrationComplete());
        var command = ue.received(ConfigurationUpdateCommand.class);
        assertThat(command.fullName().orElseThrow().text()).isEqualTo("AKA Lab");
        assertThat(command.acknowledgementRequested()).isFalse();
    }

    @Test
    void tellsTheNextGnbOfTheEquipmentAndItsRadio() {
        var ue = registered(at(1));
        var radio = Octets.ofHex("0102");
        ue.uplink(new Uplink.RadioCapability(radio));
        ue.idle().initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        assertThat(ue.taken(Downlink.InitialContextSetup.class).radioCapability())
                .isEqualTo(radio);
        assertThat(ContextSetup.masked("imeisv-4370816125816151")).isEqualTo(Octets.ofHex("4370816125ffff51"));
        assertThat(ContextSetup.masked("imei-437081612581615")).isNull();
    }

    /** A gNB must not fill the AMF's memory in the names of its UEs. */
    @Test
    void keepsTheRadioOfNobodyWhoIsNotRegisteredAndNoneThatIsTooLong() {
        var stranger = lab.ue();
        stranger.initial(stranger.registrationRequest()).received(AuthenticationRequest.class);
        stranger.uplink(new Uplink.RadioCapability(Octets.ofHex("0102")));
        assertThat(lab.contexts()
                        .find(stranger.id())
                        .orElseThrow()
                        .whereabouts()
                        .radioCapability())
                .isNull();
        var ue = registered(at(1));
        ue.uplink(new Uplink.RadioCapability(Octets.ofHex("0102")));
        ue.uplink(new Uplink.RadioCapability(Octets.wrap(new byte[Whereabouts.LONGEST_RADIO_CAPABILITY + 1])));
        assertThat(lab.context(ue).whereabouts().radioCapability()).isNull();
    }

    /** Registered for slice 1, with everything said that there is to say at first. */
    private PortUe registered(Location where) {
        var ue = lab.ue().stays(where);
        ue.initial(ue.registrationRequest().withRequestedNssai(List.of(Snssai.of(1))));
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.accepted(ue.taken(Downlink.InitialContextSetup.class));
        ue.sendProtected(new RegistrationComplete());
        ue.received(ConfigurationUpdateCommand.class);
        return ue;
    }

    private static GmmCause refused(PortUe ue, RegistrationRequest request) {
        ue.initial(request);
        var messages = ue.gnb().take();
        assertThat(messages.getLast()).isInstanceOf(Downlink.ContextReleaseCommand.class);
        return ue.read(messages.getFirst(), RegistrationReject.class).cause();
    }

    private static Location at(int tac) {
        return new Location(TestUe.PLMN, tac, 1);
    }
}
