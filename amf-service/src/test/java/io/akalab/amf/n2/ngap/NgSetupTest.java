package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SupportedTa;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.NgSetupFailure;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.UplinkNasTransport;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** NG Setup (TS 38.413 clause 8.7.1). */
class NgSetupTest {

    private static final SNssai SLICE = SNssai.of(1);

    private final TestAmf amf = new TestAmf();

    @AfterEach
    void stop() {
        amf.close();
    }

    @Test
    void tellsTheGnbWhoTheAmfIsAndWhatItServes() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(amf.address())) {
            gnb.send(0, gnb.setupRequest(TestGnb.area(1, TestGnb.PLMN, SLICE)));
            var response = gnb.receive(NgSetupResponse.class);
            assertThat(response.amfName()).isEqualTo("akalab-amf");
            assertThat(response.relativeCapacity()).isEqualTo(255);
            assertThat(response.servedGuamis())
                    .singleElement()
                    .satisfies(served -> assertThat(served.guami())
                            .isEqualTo(new io.akalab.ngap.element.Guami(TestGnb.PLMN, 2, 1, 0)));
            assertThat(response.plmnSupport())
                    .singleElement()
                    .satisfies(support -> assertThat(support.slices()).containsExactly(SLICE, new SNssai(2, 0x0A0B0C)));
        }
    }

    @Test
    void turnsAGnbOfAnotherNetworkAwayAndSaysWhatToSet() throws IOException, InterruptedException {
        assertThat(refused(TestGnb.area(1, new Plmn("001", "01"), SLICE))).hasToString("misc/unknown-PLMN-or-SNPN");
        assertThat(amf.gnbs.refused())
                .singleElement()
                .satisfies(gnb -> assertThat(gnb.reason())
                        .contains("001-01", "999-70", "akalab.amf.plmn")
                        .doesNotContain("TAC"));
    }

    @Test
    void turnsAGnbOfAnotherTrackingAreaAwayAndSaysWhatToSet() throws IOException, InterruptedException {
        assertThat(refused(TestGnb.area(7, TestGnb.PLMN, SLICE))).hasToString("misc/unspecified");
        assertThat(amf.gnbs.refused())
                .singleElement()
                .satisfies(gnb -> assertThat(gnb.reason()).contains("TAC 7", "TAC 1", "akalab.amf.tac"));
    }

    @Test
    void turnsAGnbOfOtherSlicesAwayAndSaysWhatToSet() throws IOException, InterruptedException {
        assertThat(refused(TestGnb.area(1, TestGnb.PLMN, SNssai.of(3), new SNssai(2, 0x010203))))
                .hasToString("radioNetwork/slice-not-supported");
        assertThat(amf.gnbs.refused())
                .singleElement()
                .satisfies(gnb -> assertThat(gnb.reason())
                        .contains("SST 3, SST 2 SD 010203", "SST 1, SST 2 SD 0a0b0c", "akalab.amf.slices"));
    }

    @Test
    void showsTheTraceWhatWasBroadcastAndWhy() throws IOException, InterruptedException {
        refused(TestGnb.area(7, TestGnb.PLMN, SLICE));
        assertThat(amf.traced)
                .extracting(event -> event.messageName())
                .containsExactly("NG Setup Request", "NG Setup Failure");
        assertThat(amf.traced.getFirst().fields())
                .containsEntry("broadcast by the gNB", "TAC 7 in 999-70 with SST 1")
                .containsEntry("served here", "TAC 1 in 999-70 with SST 1, SST 2 SD 0a0b0c");
        assertThat(amf.traced.getLast().fields()).containsKeys("cause", "reason");
    }

    @Test
    void letsAGnbInThatBroadcastsOtherThingsBesides() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(amf.address())) {
            var shared = new SupportedTa(
                    1,
                    java.util.List.of(
                            new PlmnSupport(new Plmn("001", "01"), java.util.List.of(SLICE)),
                            new PlmnSupport(TestGnb.PLMN, java.util.List.of(SNssai.of(9), SLICE))));
            gnb.send(0, gnb.setupRequest(TestGnb.area(7, TestGnb.PLMN, SLICE), shared));
            gnb.receive(NgSetupResponse.class);
        }
    }

    @Test
    void takesTheDifferentiatorThatSaysThereIsNoneForNone() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(amf.address())) {
            gnb.send(0, gnb.setupRequest(TestGnb.area(1, TestGnb.PLMN, new SNssai(1, 0xFFFFFF))));
            gnb.receive(NgSetupResponse.class);
        }
    }

    @Test
    void letsAGnbInThatWasTurnedAwayAndHasLearnt() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(amf.address())) {
            gnb.send(0, gnb.setupRequest(TestGnb.area(7, TestGnb.PLMN, SLICE)));
            gnb.receive(NgSetupFailure.class);
            assertThat(amf.gnbs.setUp()).isEmpty();
            gnb.setUp();
            assertThat(amf.gnbs.refused()).isEmpty();
            assertThat(amf.gnbs.setUp()).hasSize(1);
        }
    }

    @Test
    void repeatedOnAnAssociationItEndsItsUes() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            gnb.setUp();
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(id);
            gnb.send(1, new UplinkNasTransport(id, 1, Octets.ofHex("7e"), TestGnb.location()));
            assertThat(gnb.receive(ErrorIndication.class).cause()).isEqualTo(Cause.UNKNOWN_LOCAL_UE_NGAP_ID);
        }
    }

    @Test
    void ofTheSameGnbByAnotherAssociationEndsTheFirstAndItsUes() throws IOException, InterruptedException {
        try (var first = amf.gnb()) {
            long id = first.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            try (var second = amf.gnb()) {
                first.ends();
                assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(id);
                second.open(1, Octets.ofHex("7e0041"));
                second.receive(DownlinkNasTransport.class);
                assertThat(amf.gnbs.setUp()).hasSize(1);
            }
        }
    }

    @Test
    void hasToComeBeforeAnythingElse() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(amf.address())) {
            gnb.open(1, Octets.ofHex("7e0041"));
            var error = gnb.receive(ErrorIndication.class);
            assertThat(error.cause()).isEqualTo(Cause.MESSAGE_NOT_COMPATIBLE);
            assertThat(error.diagnostics())
                    .isNotNull()
                    .satisfies(diagnostics ->
                            assertThat(diagnostics.procedureCode()).isEqualTo(15));
            amf.n2.toldNothing();
            gnb.send(0, new ErrorIndication(null, null, Cause.UNSPECIFIED, null));
            gnb.setUp();
        }
    }

    @Test
    void isForAsManyGnbsAsThereMayBe() throws IOException, InterruptedException {
        try (var small = new TestAmf(1, java.time.Duration.ofSeconds(1));
                var first = small.gnb(1);
                var second = TestGnb.at(small.address(), 2)) {
            second.ends();
            first.opened(1);
        }
    }

    private Cause refused(SupportedTa area) throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(amf.address())) {
            gnb.send(0, gnb.setupRequest(area));
            var failure = gnb.receive(NgSetupFailure.class);
            assertThat(failure.timeToWait()).isEqualTo(TimeToWait.V10S);
            return failure.cause();
        }
    }
}
