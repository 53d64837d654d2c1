package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.message.PathSwitchRequest;
import io.akalab.ngap.message.PathSwitchRequestAcknowledge;
import io.akalab.ngap.message.PathSwitchRequestFailure;
import io.akalab.ngap.message.UplinkNasTransport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Path Switch Request (TS 38.413 clause 8.4.4). */
class PathSwitchTest {

    private static final UeSecurityCapabilities CAPABILITIES = new UeSecurityCapabilities(0xE000, 0xE000, 0, 0);
    private static final PduSession SESSION = new PduSession(5, Octets.ofHex("00"));

    private final TestAmf amf = new TestAmf();

    @AfterEach
    void stop() {
        amf.close();
    }

    @Test
    void takesTheUeToTheOtherGnb() throws IOException, InterruptedException {
        var nh = new byte[32];
        Arrays.fill(nh, (byte) 0x42);
        try (var source = amf.gnb(1);
                var target = amf.gnb(2)) {
            long id = source.opened(1);
            var former = amf.n2.told(FakeN2.Opened.class).ran();
            amf.n2.onSwitch(call -> {
                former.ended(call.source());
                call.target()
                        .send(
                                call.source(),
                                new Downlink.PathSwitchAcknowledge(
                                        Nh.of(nh.clone()), 2, null, List.of(new Slice(1, null))));
                return true;
            });
            target.send(1, request(id, SESSION));
            assertThat(amf.n2.told(FakeN2.Switched.class).request())
                    .isEqualTo(new PathSwitch(
                            new Location(TestGnb.PLMN, 1, 0x10), new SecurityCapabilities(0xE000, 0xE000, 0, 0)));
            var acknowledge = target.receive(PathSwitchRequestAcknowledge.class);
            assertThat(acknowledge.ranUeNgapId()).isEqualTo(9);
            assertThat(acknowledge.securityContext().ncc()).isEqualTo(2);
            assertThat(acknowledge.securityContext().nh().toArray()).isEqualTo(nh);
            assertThat(acknowledge.switched()).extracting(PduSession::id).containsExactly(5);
            assertThat(acknowledge.allowedNssai()).containsExactly(SNssai.of(1));
            target.send(1, new UplinkNasTransport(id, 9, FakeN2.HELLO, TestGnb.location()));
            assertThat(amf.n2.told(FakeN2.Said.class).id()).isEqualTo(id);
            source.dies();
            source.ends();
            target.send(1, new UplinkNasTransport(id, 9, FakeN2.HELLO, TestGnb.location()));
            amf.n2.told(FakeN2.Said.class);
        }
    }

    @Test
    void failsForAUeThatIsNotKnownAndReleasesItsSessions() throws IOException, InterruptedException {
        try (var target = amf.gnb()) {
            target.send(1, request(4711, SESSION));
            var failure = target.receive(PathSwitchRequestFailure.class);
            assertThat(failure.amfUeNgapId()).isEqualTo(4711);
            assertThat(failure.ranUeNgapId()).isEqualTo(9);
            assertThat(failure.released()).extracting(PduSession::id).containsExactly(5);
            assertThat(amf.gnbs.setUp().getFirst().ues().size()).isZero();
        }
    }

    @Test
    void thatTheAmfRefusesLeavesTheUeWhereItIs() throws IOException, InterruptedException {
        try (var source = amf.gnb(1);
                var target = amf.gnb(2)) {
            long id = source.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            amf.n2.onSwitch(call -> {
                call.target().send(call.source(), new Downlink.PathSwitchFailure(Cause.NAS_UNSPECIFIED));
                return true;
            });
            target.send(1, request(id, SESSION));
            target.receive(PathSwitchRequestFailure.class);
            amf.n2.told(FakeN2.Switched.class);
            source.send(1, new UplinkNasTransport(id, 1, FakeN2.HELLO, TestGnb.location()));
            amf.n2.told(FakeN2.Said.class);
        }
    }

    private static PathSwitchRequest request(long source, PduSession... sessions) {
        return new PathSwitchRequest(9, source, TestGnb.location(), CAPABILITIES, List.of(sessions));
    }
}
