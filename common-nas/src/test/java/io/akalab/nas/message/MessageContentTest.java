package io.akalab.nas.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationResult;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.Tai;
import io.akalab.nas.element.TaiList;
import io.akalab.nas.element.UeSecurityCapability;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages as the capture has them, taken apart and put together. */
class MessageContentTest {

    private static final Plmn PLMN = new Plmn("901", "70");
    private static final UeSecurityCapability CAPABILITY = new UeSecurityCapability(Octets.ofHex("f0f0"));

    @Test
    void readsARegistrationRequest() {
        var request =
                (RegistrationRequest) decoded("7e00410a000bf209f107020040c7004bb31001032e02f0f02f0201015209f107000001");

        assertThat(request.registrationType()).isEqualTo(RegistrationType.MOBILITY_UPDATING);
        assertThat(request.followOn()).isTrue();
        assertThat(request.ngKsi()).isEqualTo(NgKsi.ofNative(0));
        assertThat(request.identity()).isEqualTo(new MobileIdentity.FiveGGuti(new Guti(PLMN, 2, 1, 0, 0xC7004BB3)));
        assertThat(request.ueSecurityCapability()).contains(CAPABILITY);
        assertThat(request.requestedNssai()).contains(List.of(Snssai.of(1)));
        assertThat(request.lastVisitedTai()).contains(new Tai(PLMN, 1));
        assertThat(request.nasMessageContainer()).isEmpty();
    }

    @Test
    void writesARegistrationRequestInTheOrderOfItsTableWhateverTheOrderOfTheCalls() {
        var request = new RegistrationRequest(
                        RegistrationType.MOBILITY_UPDATING,
                        true,
                        NgKsi.ofNative(0),
                        new MobileIdentity.FiveGGuti(new Guti(PLMN, 2, 1, 0, 0xC7004BB3)))
                .withLastVisitedTai(new Tai(PLMN, 1))
                .withRequestedNssai(List.of(Snssai.of(1)))
                .withUeSecurityCapability(CAPABILITY)
                .withGmmCapability(Octets.ofHex("03"));

        assertThat(request.encode().toHex())
                .isEqualTo("7e00410a000bf209f107020040c7004bb31001032e02f0f02f0201015209f107000001");
    }

    @Test
    void writesARegistrationAccept() {
        var accept = new RegistrationAccept(RegistrationResult.OVER_3GPP_ACCESS)
                .withT3512(Duration.ofHours(9))
                .withNetworkFeatureSupport(Octets.ofHex("0100"))
                .withAllowedNssai(List.of(Snssai.of(1)))
                .withTaiList(TaiList.of(new Tai(PLMN, 1)))
                .withGuti(new Guti(PLMN, 2, 1, 0, 0xC7004BB3));

        // The capture writes the same TAI list as one of consecutive TACs (20) where this writes one of separate TACs
        // (00).
        assertThat(accept.encode().toHex())
                .isEqualTo("7e0042010177000bf209f107020040c7004bb354070009f10700000115020101210201005e0129");
        assertThat(accept.t3512()).contains(Duration.ofHours(9));
    }

    @Test
    void readsARegistrationAccept() {
        var accept = (RegistrationAccept)
                decoded("7e0042010177000bf209f107020040c7004bb354072009f10700000115020101210201005e0129");

        assertThat(accept.guti()).contains(new Guti(PLMN, 2, 1, 0, 0xC7004BB3));
        assertThat(accept.taiList()).contains(TaiList.of(new Tai(PLMN, 1)));
        assertThat(accept.allowedNssai()).contains(List.of(Snssai.of(1)));
        assertThat(accept.result().accesses()).isEqualTo(1);
        assertThat(accept.t3512()).contains(Duration.ofHours(9));
    }

    @Test
    void writesAChallenge() {
        var request = AuthenticationRequest.of5gAka(
                NgKsi.ofNative(1),
                Abba.INITIAL,
                Octets.ofHex("5761c8647a28cbaeb20f45260f1a6733"),
                Octets.ofHex("6d0a517e5f2b8000f11421280c9a9b7c"));

        assertThat(request.encode().toHex())
                .isEqualTo("7e005601020000215761c8647a28cbaeb20f45260f1a673320106d0a517e5f2b8000f11421280c9a9b7c");
    }

    @Test
    void writesASecurityModeCommand() {
        var command = new SecurityModeCommand(NasAlgorithms.of(Nea.NEA0, Nia.NIA2), NgKsi.ofNative(0), CAPABILITY)
                .withAdditionalInformation(new AdditionalSecurityInformation(true, false))
                .withImeisvRequest();

        assertThat(command.encode().toHex()).isEqualTo("7e005d020002f0f0e1360102");
        assertThat(command.imeisvRequested()).isTrue();
    }

    @Test
    void readsTheMessageInsideASecurityModeComplete() {
        var complete = (SecurityModeComplete)
                decoded(
                        "7e005e7700098566050704405003f171002f7e004179000bf2000000000000000000001001032e02f0f02f0201015209f1070000011707f0f0c040018030180101");

        assertThat(complete.imeisv()).contains(new MobileIdentity.Imeisv("8665070400405301"));
        assertThat(decoded(complete.nasMessageContainer().orElseThrow().toHex()))
                .isInstanceOf(RegistrationRequest.class);
    }

    @Test
    void writesFailuresAndRejections() {
        var auts = Auts.of(Octets.ofHex("7be0e01587822a14c959c5d9313e"));

        assertThat(AuthenticationFailure.synchFailure(auts).encode().toHex())
                .isEqualTo("7e005915300e7be0e01587822a14c959c5d9313e");
        assertThat(new AuthenticationFailure(GmmCause.MAC_FAILURE).encode().toHex())
                .isEqualTo("7e005914");
        assertThat(new RegistrationReject(GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED)
                        .encode()
                        .toHex())
                .isEqualTo("7e004407");
        assertThat(new RegistrationReject(GmmCause.CONGESTION)
                        .withT3346(Duration.ofMinutes(2))
                        .t3346())
                .contains(Duration.ofMinutes(2));
        assertThat(new AuthenticationReject().encode().toHex()).isEqualTo("7e0058");
    }

    @Test
    void writesDeregistrations() {
        var fromUe = new DeregistrationRequestFromUe(
                DeregistrationType.SWITCH_OFF,
                NgKsi.ofNative(0),
                new MobileIdentity.FiveGGuti(new Guti(PLMN, 2, 1, 0, 0xE100553B)));
        var toUe = new DeregistrationRequestToUe(DeregistrationType.NORMAL).withCause(GmmCause.ILLEGAL_UE);

        assertThat(fromUe.encode().toHex()).isEqualTo("7e004509000bf209f107020040e100553b");
        assertThat(toUe.encode().toHex()).isEqualTo("7e0047015803");
        assertThat(new DeregistrationAcceptToUe().encode().toHex()).isEqualTo("7e0046");
        assertThat(new DeregistrationAcceptFromUe().encode().toHex()).isEqualTo("7e0048");
    }

    @Test
    void showsNeitherIdentityNorResponseInItsTextForm() {
        var request = decoded("7e004179000d0109f107f0ff000000002031901001032e02f0f01707f0f0c040018030");
        var response = decoded("7e00572d1024cac1be534bd7696c922cdf2a6a2493");

        assertThat(request.toString()).doesNotContain("021309").doesNotContain("203190");
        assertThat(response.toString()).doesNotContain("24cac1").doesNotContain("36, -54");
    }

    private static GmmMessage decoded(String hex) {
        return ((Decoded.Message) GmmMessage.decode(Octets.ofHex(hex))).message();
    }
}
