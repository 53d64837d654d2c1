package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.UlNasTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The UE-initiated NAS transport (TS 24.501 clause 5.4.5.2), by an AMF that has no SMF. */
@ExtendWith(PortLabs.class)
class PayloadTransportTest {

    private final PortLab lab;

    PayloadTransportTest(PortLab lab) {
        this.lab = lab;
    }

    /** The messages of three UEs: of the free5GC and Open5GS captures, and of srsRAN's tests. */
    @ParameterizedTest
    @CsvSource({
        "7e00670100152e0501c1ffff93a17b000a80000a00000300000d00120581220101250908696e7465726e6574, 5",
        "7e00670100072e0602c1000091120681220401000001250706766973696f6e, 6",
        "7e00670100062e0a00c1ffff120a81220401010203250908696e7465726e6574, 10"
    })
    void aRequestForAPduSessionComesBackAsNotForwarded(String pdu, int session) {
        var ue = lab.ue().register();
        ue.send(ue.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, Octets.ofHex(pdu)));
        var answer = ue.received(DlNasTransport.class);
        assertThat(answer.containerType()).isEqualTo(1);
        assertThat(Octets.ofHex(pdu).toHex()).contains(answer.container().toHex());
        assertThat(answer.container().toHex()).startsWith("2e");
        assertThat(answer.pduSessionId()).contains(session);
        assertThat(answer.cause()).contains(GmmCause.PAYLOAD_WAS_NOT_FORWARDED);
        assertThat(lab.context(ue).isRegistered()).isTrue();
    }

    @Test
    void aMessageThatNamesItsPduSessionInsideAloneComesBackToo() {
        var ue = lab.ue().register();
        ue.sendProtected(new UlNasTransport(1, Octets.ofHex("2e0701c1ffff")));
        assertThat(ue.received(DlNasTransport.class).pduSessionId()).contains(7);
    }

    /** Initial, existing and emergency requests, modification, a session of several accesses (TS 24.501 clause 9.11.3.47). */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void aMessageComesBackWhateverItsRequestType(int requestType) {
        var ue = lab.ue().register();
        ue.sendProtected(new UlNasTransport(1, Octets.ofHex("2e0501c1ffff91"))
                .withPduSessionId(5)
                .withRequestType(requestType));
        assertThat(ue.received(DlNasTransport.class).cause()).contains(GmmCause.PAYLOAD_WAS_NOT_FORWARDED);
    }

    @Test
    void aMessageOfNoPduSessionIsDiscarded() {
        var ue = lab.ue().register();
        ue.sendProtected(new UlNasTransport(1, Octets.ofHex("00"))).receivedNothing();
    }

    /** SMS, LPP, SOR, UE policy, UE parameters update, location services, and several at once. */
    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7", "15"})
    void whateverElseItIsTheUeWaitsForNoAnswer(int type) {
        var ue = lab.ue().register();
        ue.sendProtected(new UlNasTransport(type, Octets.ofHex("01020304"))).receivedNothing();
        assertThat(lab.context(ue).isRegistered()).isTrue();
    }

    @Test
    void nothingIsTakenWithoutProtection() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.gnb().take();
        ue.send(new UlNasTransport(1, Octets.ofHex("2e0701c1ffff"))).receivedNothing();
    }
}
