package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Paging;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.OverloadAction;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.Tai;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.element.UeConnection;
import io.akalab.ngap.message.AmfConfigurationUpdate;
import io.akalab.ngap.message.AmfConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.AmfConfigurationUpdateFailure;
import io.akalab.ngap.message.AmfStatusIndication;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.OverloadStart;
import io.akalab.ngap.message.OverloadStop;
import io.akalab.ngap.message.RanConfigurationUpdate;
import io.akalab.ngap.message.RanConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.RanConfigurationUpdateFailure;
import io.akalab.ngap.message.UplinkNasTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The procedures that concern no single UE (TS 38.413 clauses 8.5 and 8.7), but for NG Setup. */
class NodeProceduresTest {

    private static final Cause BY_HAND = Cause.parse("misc/om-intervention");
    private static final Paging PAGING = new Paging(new Guti(TestGnb.PLMN, 2, 1, 0, 0xC0FFEE), List.of(1));

    private final TestAmf amf = new TestAmf();

    @AfterEach
    void stop() {
        amf.close();
    }

    @Test
    void ranConfigurationUpdateIsAcknowledgedAndIsWhatCountsFromThenOn() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            gnb.send(
                    0,
                    new RanConfigurationUpdate(
                            "renamed",
                            List.of(
                                    TestGnb.area(1, TestGnb.PLMN, SNssai.of(1)),
                                    TestGnb.area(8, TestGnb.PLMN, SNssai.of(1))),
                            null,
                            null));
            gnb.receive(RanConfigurationUpdateAcknowledge.class);
            var known = amf.gnbs.setUp().getFirst().gnb().orElseThrow();
            assertThat(known.name()).isEqualTo("renamed");
            assertThat(known.serves(TestGnb.PLMN, 8)).isTrue();
        }
    }

    @Test
    void ranConfigurationUpdateThatCannotBeServedFailsAndChangesNothing() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            gnb.send(
                    0,
                    new RanConfigurationUpdate(null, List.of(TestGnb.area(9, TestGnb.PLMN, SNssai.of(1))), null, null));
            assertThat(gnb.receive(RanConfigurationUpdateFailure.class).cause()).isEqualTo(Cause.UNSPECIFIED);
            assertThat(new NgapPager(amf.gnbs).page(PAGING)).isOne();
        }
    }

    @Test
    void amfConfigurationUpdateTellsTheCapacityAndTakesTheAnswers() throws IOException, InterruptedException {
        try (var willing = amf.gnb(1);
                var unwilling = amf.gnb(2)) {
            var asked = CompletableFuture.supplyAsync(() -> amf.procedures.relativeCapacity(7));
            assertThat(willing.receive(AmfConfigurationUpdate.class).relativeCapacity())
                    .isEqualTo(7);
            unwilling.receive(AmfConfigurationUpdate.class);
            willing.send(0, new AmfConfigurationUpdateAcknowledge());
            unwilling.send(0, new AmfConfigurationUpdateFailure(Cause.UNSPECIFIED, TimeToWait.V20S));
            assertThat(asked.join())
                    .containsExactlyInAnyOrder(
                            new GnbOutcome("gnb-999-70-000001", GnbOutcome.Outcome.ACKNOWLEDGED, null, null),
                            new GnbOutcome("gnb-999-70-000002", GnbOutcome.Outcome.REFUSED, "misc/unspecified", 20));
            try (var third = TestGnb.at(amf.address(), 3)) {
                third.send(0, third.setupRequest(TestGnb.area(1, TestGnb.PLMN, SNssai.of(1))));
                assertThat(third.receive(NgSetupResponse.class).relativeCapacity())
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void gnbThatDoesNotAnswerIsReported() throws IOException, InterruptedException {
        try (var hasty = new TestAmf(16, Duration.ofMillis(1));
                var _ = hasty.gnb()) {
            assertThat(hasty.procedures.relativeCapacity(7))
                    .extracting(GnbOutcome::outcome)
                    .containsExactly(GnbOutcome.Outcome.NO_ANSWER);
        }
    }

    @Test
    void ngResetByTheGnbEndsAllItsUesAndNoOthers() throws IOException, InterruptedException {
        try (var gnb = amf.gnb(1);
                var other = amf.gnb(2)) {
            long lost = gnb.opened(1);
            long kept = other.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            amf.n2.told(FakeN2.Opened.class);
            gnb.send(0, new NgReset(BY_HAND, new ResetType.All()));
            assertThat(gnb.receive(NgResetAcknowledge.class).connections()).isEmpty();
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(lost);
            other.send(1, new UplinkNasTransport(kept, 1, Octets.ofHex("7e"), TestGnb.location()));
            assertThat(amf.n2.told(FakeN2.Said.class).id()).isEqualTo(kept);
        }
    }

    @Test
    void ngResetOfSomeUesIsAcknowledgedWithAllThatWereNamed() throws IOException, InterruptedException {
        try (var gnb = amf.gnb(1);
                var other = amf.gnb(2)) {
            long lost = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            gnb.opened(2);
            amf.n2.told(FakeN2.Opened.class);
            long foreign = other.opened(7);
            amf.n2.told(FakeN2.Opened.class);
            var named = List.of(
                    new UeConnection(null, 1L),
                    new UeConnection(foreign, null),
                    new UeConnection(lost, 2L),
                    new UeConnection(null, 99L));
            gnb.send(0, new NgReset(BY_HAND, new ResetType.Part(named)));
            assertThat(gnb.receive(NgResetAcknowledge.class).connections()).isEqualTo(named);
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(lost);
            amf.n2.toldNothing();
            assertThat(amf.gnbs.setUp().stream().mapToInt(each -> each.ues().size()))
                    .containsExactlyInAnyOrder(1, 1);
        }
    }

    @Test
    void ngResetByTheAmfEndsItsUesAndWaitsForTheGnb() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            var asked = CompletableFuture.supplyAsync(() -> amf.procedures.resetAll("gnb-999-70-000001"));
            assertThat(gnb.receive(NgReset.class).resetType()).isInstanceOf(ResetType.All.class);
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(id);
            gnb.send(0, new NgResetAcknowledge(List.of()));
            assertThat(asked.join()).extracting(GnbOutcome::outcome).containsExactly(GnbOutcome.Outcome.ACKNOWLEDGED);
            assertThat(amf.procedures.resetAll("gnb-999-70-00000f")).isEmpty();
        }
    }

    @Test
    void ngResetByTheAmfOfSomeUesNamesThem() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long lost = gnb.opened(1);
            long kept = gnb.opened(2);
            amf.n2.told(FakeN2.Opened.class);
            amf.n2.told(FakeN2.Opened.class);
            var asked = CompletableFuture.supplyAsync(() -> amf.procedures.reset(List.of(lost, 4711L)));
            assertThat(gnb.receive(NgReset.class).resetType())
                    .isEqualTo(new ResetType.Part(List.of(new UeConnection(lost, null))));
            gnb.send(0, new NgResetAcknowledge(List.of(new UeConnection(lost, null))));
            assertThat(asked.join()).hasSize(1);
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(lost);
            gnb.send(1, new UplinkNasTransport(kept, 2, Octets.ofHex("7e"), TestGnb.location()));
            amf.n2.told(FakeN2.Said.class);
        }
    }

    @Test
    void errorIndicationOfAUeThatTheGnbKnowsNoMoreEndsIt() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            gnb.send(1, new ErrorIndication(id, 1L, Cause.UNKNOWN_LOCAL_UE_NGAP_ID, null));
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(id);
        }
    }

    @Test
    void errorIndicationOfSomethingElseIsTakenNoteOfAndNeverAnswered() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(1);
            gnb.send(0, new ErrorIndication(null, null, Cause.SEMANTIC_ERROR, null));
            gnb.send(1, new ErrorIndication(id, 1L, Cause.SEMANTIC_ERROR, null));
            gnb.send(1, new ErrorIndication(4711L, 1L, Cause.UNKNOWN_LOCAL_UE_NGAP_ID, null));
            gnb.send(1, new UplinkNasTransport(id, 1, Octets.ofHex("7e"), TestGnb.location()));
            amf.n2.told(FakeN2.Opened.class);
            amf.n2.told(FakeN2.Said.class);
            assertThat(gnb.left()).isNull();
        }
    }

    @Test
    void overloadBeginsNearTheLimitAndEndsWellBelow() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            amf.n2.load(94, 100);
            amf.overload.check();
            amf.n2.load(95, 100);
            amf.overload.check();
            amf.overload.check();
            assertThat(gnb.receive(OverloadStart.class).reduction()).isEqualTo(50);
            amf.n2.load(85, 100);
            amf.overload.check();
            amf.n2.load(84, 100);
            amf.overload.check();
            gnb.receive(OverloadStop.class);
            assertThat(gnb.left()).isNull();
        }
    }

    @Test
    void overloadByHandLastsUntilItIsEndedByHand() throws IOException, InterruptedException {
        try (var gnb = amf.gnb(1)) {
            assertThat(amf.overload.start(OverloadAction.REJECT_RRC_CR_SIGNALLING, 30))
                    .isOne();
            assertThat(gnb.receive(OverloadStart.class).action()).isEqualTo(OverloadAction.REJECT_RRC_CR_SIGNALLING);
            amf.overload.check();
            try (var late = amf.gnb(2)) {
                late.receive(OverloadStart.class);
                assertThat(amf.overload.stop()).isEqualTo(2);
                late.receive(OverloadStop.class);
            }
            gnb.receive(OverloadStop.class);
        }
    }

    @Test
    void pagingGoesToTheGnbsOfTheTrackingArea() throws IOException, InterruptedException {
        try (var here = amf.gnb(1);
                var elsewhere = TestGnb.at(amf.address(), 2)) {
            elsewhere.send(
                    0,
                    elsewhere.setupRequest(
                            TestGnb.area(1, new io.akalab.crypto.identity.Plmn("001", "01"), SNssai.of(1)),
                            TestGnb.area(5, TestGnb.PLMN, SNssai.of(1)),
                            TestGnb.area(1, TestGnb.PLMN, SNssai.of(1))));
            elsewhere.receive(NgSetupResponse.class);
            var pager = new NgapPager(amf.gnbs);
            assertThat(pager.page(new Paging(PAGING.guti(), List.of(5)))).isOne();
            assertThat(pager.page(PAGING)).isEqualTo(2);
            assertThat(pager.page(new Paging(PAGING.guti(), List.of(6)))).isZero();
            var paging = here.receive(io.akalab.ngap.message.Paging.class);
            assertThat(paging.tmsi()).isEqualTo(new FiveGSTmsi(1, 0, 0xC0FFEE));
            assertThat(paging.tais()).containsExactly(new Tai(TestGnb.PLMN, 1));
        }
    }

    @Test
    void amfStatusIndicationTellsThatTheAmfGoes() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            amf.server.stop();
            assertThat(gnb.receive(AmfStatusIndication.class).unavailableGuamis())
                    .singleElement()
                    .satisfies(gone -> assertThat(gone.guami())
                            .isEqualTo(new io.akalab.ngap.element.Guami(TestGnb.PLMN, 2, 1, 0)));
            gnb.ends();
        }
    }

    @Test
    void messageThatOnlyAnAmfSendsIsRefused() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            gnb.send(0, new OverloadStop());
            assertThat(gnb.receive(ErrorIndication.class).cause()).isEqualTo(Cause.MESSAGE_NOT_COMPATIBLE);
        }
    }
}
