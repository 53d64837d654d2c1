package io.akalab.nas.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NetworkName;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationResult;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the procedures after the first registration say: PDU sessions, names, configured slices. */
class ProcedureElementsTest {

    private static final Guti GUTI = new Guti(new Plmn("901", "70"), 2, 1, 0, 0xC7004BB3);

    /** The whole Service Request within one of the capture. */
    @Test
    void readsThePduSessionStatusOfAServiceRequest() {
        var request = (ServiceRequest) decoded("7e004c000007f40040d80048e950020000");
        assertThat(request.serviceType()).isEqualTo(ServiceRequest.SIGNALLING);
        assertThat(request.pduSessionStatus()).contains(PduSessionSet.NONE);
        assertThat(request.uplinkDataStatus()).isEmpty();
        assertThat(new ServiceRequest(0, NgKsi.ofNative(0), request.identity())
                        .withPduSessionStatus(PduSessionSet.NONE)
                        .encode()
                        .toHex())
                .isEqualTo("7e004c000007f40040d80048e950020000");
    }

    /** Identities 0 to 7 come in the first octet. */
    @Test
    void writesPduSessionsByTheirIdentities() {
        assertThat(PduSessionSet.of(1, 5, 9).octets().toHex()).isEqualTo("2202");
        assertThat(PduSessionSet.of(Octets.ofHex("220200"))).isEqualTo(PduSessionSet.of(1, 5, 9));
        assertThat(PduSessionSet.of(9).has(9)).isTrue();
        assertThat(PduSessionSet.of(9).has(1)).isFalse();
    }

    @Test
    void answersForPduSessionsInTheOrderOfTheTable() {
        assertThat(new ServiceAccept()
                        .withReactivationResult(PduSessionSet.of(1))
                        .withPduSessionStatus(PduSessionSet.NONE)
                        .encode()
                        .toHex())
                .isEqualTo("7e004e" + "50020000" + "26020200");
    }

    /** The captured command has the same name, with a bit of extension that says nothing. */
    @Test
    void writesANetworkNameInUcs2() {
        var captured = (ConfigurationUpdateCommand)
                decoded("7e0054430f90004f00700065006e003500470053450990004e00650078007446634752708121839563490100");
        assertThat(captured.fullName()).contains(new NetworkName("Open5GS"));
        assertThat(new NetworkName("Open5GS").octets().toHex()).isEqualTo("90004f00700065006e003500470053");
    }

    @Test
    void readsNoNameOfAnotherAlphabet() {
        var command = (ConfigurationUpdateCommand) decoded("7e0054430380c834");
        assertThat(command.fullName()).isEmpty();
        assertThatThrownBy(() -> new NetworkName("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void configurationUpdateAsksForBothAnswers() {
        var command = new ConfigurationUpdateCommand()
                .withConfiguredNssai(List.of(Snssai.of(1)))
                .withAllowedNssai(List.of(Snssai.of(1)))
                .withRegistrationRequested()
                .withAcknowledgementRequested();
        assertThat(command.encode().toHex()).isEqualTo("7e0054" + "d3" + "15020101" + "31020101");
        assertThat(command.acknowledgementRequested()).isTrue();
        assertThat(command.registrationRequested()).isTrue();
        assertThat(command.configuredNssai()).contains(List.of(Snssai.of(1)));
    }

    @Test
    void acceptDemandsACompleteForWhatHasToBeConfirmed() {
        var accept = new RegistrationAccept(RegistrationResult.OVER_3GPP_ACCESS);
        assertThat(accept.withAllowedNssai(List.of(Snssai.of(1))).demandsComplete())
                .isFalse();
        assertThat(accept.withConfiguredNssai(List.of(Snssai.of(1))).demandsComplete())
                .isTrue();
        assertThat(accept.withGuti(GUTI).demandsComplete()).isTrue();
    }

    @Test
    void tellsWhatMayNotBeSentInClear() {
        var request = new RegistrationRequest(
                        RegistrationType.MOBILITY_UPDATING,
                        false,
                        NgKsi.ofNative(1),
                        new MobileIdentity.FiveGGuti(GUTI))
                .withUeSecurityCapability(new UeSecurityCapability(Octets.ofHex("f0f0")));
        assertThat(request.hasNonCleartextIes()).isFalse();
        assertThat(request.withPduSessionStatus(PduSessionSet.NONE).hasNonCleartextIes())
                .isTrue();
        var with = request.withNonCurrentNgKsi(NgKsi.ofNative(3));
        assertThat(with.hasNonCleartextIes()).isTrue();
        assertThat(((RegistrationRequest) decoded(with.encode().toHex())).nonCurrentNgKsi())
                .contains(NgKsi.ofNative(3));
    }

    @Test
    void registrationForAnEmergencySaysSo() {
        assertThat(RegistrationResult.FOR_EMERGENCY.forEmergency()).isTrue();
        assertThat(RegistrationResult.FOR_EMERGENCY.accesses()).isEqualTo(1);
        assertThat(RegistrationResult.OVER_3GPP_ACCESS.forEmergency()).isFalse();
    }

    @Test
    void carriesAPduSessionWithItsRequest() {
        var transport = new UlNasTransport(1, Octets.ofHex("2e0501c1ffff"))
                .withPduSessionId(5)
                .withRequestType(1);
        var read = (UlNasTransport) decoded(transport.encode().toHex());
        assertThat(read.pduSessionId()).contains(5);
        assertThat(read.requestType()).contains(1);
    }

    private static GmmMessage decoded(String hex) {
        return ((Decoded.Message) GmmMessage.decode(Octets.ofHex(hex))).message();
    }
}
