package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Guami;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.InitialContextSetupFailure;
import io.akalab.ngap.message.InitialContextSetupRequest;
import io.akalab.ngap.message.InitialContextSetupResponse;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NasNonDeliveryIndication;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.UeContextModificationFailure;
import io.akalab.ngap.message.UeContextModificationRequest;
import io.akalab.ngap.message.UeContextModificationResponse;
import io.akalab.ngap.message.UeContextReleaseCommand;
import io.akalab.ngap.message.UeContextReleaseComplete;
import io.akalab.ngap.message.UeContextReleaseRequest;
import io.akalab.ngap.message.UeRadioCapabilityInfoIndication;
import io.akalab.ngap.message.UplinkNasTransport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The procedures of one UE (TS 38.413 clauses 8.3 and 8.6), and who is who. */
class UeProceduresTest {

    private static final Octets NAS = Octets.ofHex("7e004544");
    private static final io.akalab.ngap.element.Cause LOST =
            io.akalab.ngap.element.Cause.parse("radioNetwork/radio-connection-with-ue-lost");
    private static final Cause LOST_IN_THE_PORT = new Cause("radioNetwork", "radio-connection-with-ue-lost");

    private final TestAmf amf = new TestAmf();

    @AfterEach
    void stop() {
        amf.close();
    }

    @Test
    void initialUeMessageTellsTheAmfAllThatItSays() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            gnb.send(
                    3,
                    new InitialUeMessage(
                            0xFFFFFFFFL, NAS, TestGnb.location(), EstablishmentCause.EMERGENCY, null, true));
            var opened = amf.n2.told(FakeN2.Opened.class);
            assertThat(opened.ran().ranUeNgapId()).isEqualTo(0xFFFFFFFFL);
            assertThat(opened.message().nasPdu()).isEqualTo(NAS);
            assertThat(opened.message().location()).isEqualTo(new Location(TestGnb.PLMN, 1, 0x10));
            assertThat(opened.message().establishmentCause()).isEqualTo("emergency");
            assertThat(opened.message().contextRequested()).isTrue();
            var answer = gnb.receive(DownlinkNasTransport.class);
            assertThat(answer.ranUeNgapId()).isEqualTo(0xFFFFFFFFL);
            assertThat(answer.nasPdu()).isEqualTo(FakeN2.HELLO);
        }
    }

    @Test
    void everyUeKeepsAStreamThatIsNotTheNodes() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            amf.n2.onInitial((id, ran) -> {
                ran.send(id, new Downlink.NasTransport(NAS));
                ran.send(id, new Downlink.ContextReleaseCommand(Cause.NAS_UNSPECIFIED));
            });
            gnb.open(1, NAS);
            var first = List.of(gnb.next().stream(), gnb.next().stream());
            gnb.open(2, NAS);
            var second = List.of(gnb.next().stream(), gnb.next().stream());
            assertThat(first.getFirst()).isPositive().isEqualTo(first.getLast());
            assertThat(second.getFirst())
                    .isPositive()
                    .isEqualTo(second.getLast())
                    .isNotEqualTo(first.getFirst());
        }
    }

    static Stream<Arguments> uplinks() {
        return Stream.of(
                arguments(
                        new UplinkNasTransport(1, 7, NAS, TestGnb.location()),
                        new Uplink.NasTransport(NAS, new Location(TestGnb.PLMN, 1, 0x10))),
                arguments(
                        new NasNonDeliveryIndication(1, 7, NAS, LOST),
                        new Uplink.NasNonDelivery(NAS, LOST_IN_THE_PORT)),
                arguments(new InitialContextSetupResponse(1, 7), new Uplink.ContextSetupResponse()),
                arguments(new InitialContextSetupFailure(1, 7, LOST), new Uplink.ContextSetupFailure(LOST_IN_THE_PORT)),
                arguments(new UeContextReleaseRequest(1, 7, LOST), new Uplink.ContextReleaseRequest(LOST_IN_THE_PORT)),
                arguments(new UeContextReleaseComplete(1, 7, null), new Uplink.ContextReleaseComplete()),
                arguments(new UeContextModificationResponse(1, 7), new Uplink.ContextModificationResponse()),
                arguments(
                        new UeContextModificationFailure(1, 7, LOST),
                        new Uplink.ContextModificationFailure(LOST_IN_THE_PORT)),
                arguments(
                        new UeRadioCapabilityInfoIndication(1, 7, Octets.ofHex("0102")),
                        new Uplink.RadioCapability(Octets.ofHex("0102"))));
    }

    @ParameterizedTest
    @MethodSource("uplinks")
    void whatTheGnbSaysOfAUeIsTold(NgapMessage said, Uplink told) throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            assertThat(gnb.opened(7)).isOne();
            amf.n2.told(FakeN2.Opened.class);
            gnb.send(1, said);
            assertThat(amf.n2.told(FakeN2.Said.class)).isEqualTo(new FakeN2.Said(1, told));
        }
    }

    @Test
    void initialContextSetupCarriesTheContext() throws IOException, InterruptedException {
        var key = new byte[32];
        Arrays.fill(key, (byte) 0x5A);
        amf.n2.onInitial((id, ran) -> ran.send(
                id,
                new Downlink.InitialContextSetup(
                        Kgnb.of(key.clone()),
                        Nh.of(new byte[32]),
                        1,
                        new SecurityCapabilities(0xE000, 0xC000, 0x8000, 0x4000),
                        new Guami(TestGnb.PLMN, 2, 1, 0),
                        List.of(new Slice(1, null), new Slice(2, "0a0b0c")),
                        NAS,
                        Octets.ofHex("4370816125ffff51"),
                        Octets.ofHex("0304"))));
        try (var gnb = amf.gnb()) {
            gnb.open(7, NAS);
            var request = gnb.receive(InitialContextSetupRequest.class);
            assertThat(request.ranUeNgapId()).isEqualTo(7);
            assertThat(request.securityKey().toArray()).isEqualTo(key);
            assertThat(request.capabilities()).isEqualTo(new UeSecurityCapabilities(0xE000, 0xC000, 0x8000, 0x4000));
            assertThat(request.guami()).isEqualTo(new io.akalab.ngap.element.Guami(TestGnb.PLMN, 2, 1, 0));
            assertThat(request.allowedNssai()).containsExactly(SNssai.of(1), new SNssai(2, 0x0A0B0C));
            assertThat(request.nasPdu()).isEqualTo(NAS);
            assertThat(request.maskedImeisv()).isEqualTo(Octets.ofHex("4370816125ffff51"));
            assertThat(request.radioCapability()).isEqualTo(Octets.ofHex("0304"));
        }
    }

    @Test
    void ueContextModificationCarriesTheNewKey() throws IOException, InterruptedException {
        var key = new byte[32];
        Arrays.fill(key, (byte) 0x5B);
        amf.n2.onInitial((id, ran) -> ran.send(id, new Downlink.ContextModification(Kgnb.of(key.clone()), null)));
        try (var gnb = amf.gnb()) {
            gnb.open(7, NAS);
            var request = gnb.receive(UeContextModificationRequest.class);
            assertThat(request.securityKey())
                    .isNotNull()
                    .satisfies(given -> assertThat(given.toArray()).isEqualTo(key));
            assertThat(request.capabilities()).isNull();
        }
    }

    @Test
    void ueContextReleaseEndsTheAssociation() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(7);
            var ran = amf.n2.told(FakeN2.Opened.class).ran();
            ran.send(id, new Downlink.ContextReleaseCommand(Cause.DEREGISTER));
            var command = gnb.receive(UeContextReleaseCommand.class);
            assertThat(command.ids()).isEqualTo(new UeNgapIds(id, 7L));
            assertThat(command.cause()).hasToString("nas/deregister");
            amf.n2.onUplink((_, _) -> ran.ended(id));
            gnb.send(1, new UeContextReleaseComplete(id, 7, null));
            amf.n2.told(FakeN2.Said.class);
            gnb.send(1, new UplinkNasTransport(id, 7, NAS, TestGnb.location()));
            assertThat(gnb.receive(ErrorIndication.class).amfUeNgapId()).isEqualTo(id);
        }
    }

    @Test
    void whatAGnbSaysOfAUeThatTheAmfHasForgottenMeanwhileIsSwallowed() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(7);
            var ran = amf.n2.told(FakeN2.Opened.class).ran();
            ran.send(id, new Downlink.ContextReleaseCommand(Cause.NORMAL_RELEASE));
            ran.ended(id);
            gnb.receive(UeContextReleaseCommand.class);
            gnb.send(1, new UplinkNasTransport(id, 7, NAS, TestGnb.location()));
            gnb.send(1, new UeContextReleaseComplete(id, 7, null));
            gnb.opened(8);
            amf.n2.told(FakeN2.Opened.class);
            gnb.send(1, new UeContextReleaseComplete(id, 7, null));
            assertThat(gnb.receive(ErrorIndication.class).cause())
                    .isEqualTo(io.akalab.ngap.element.Cause.UNKNOWN_LOCAL_UE_NGAP_ID);
            amf.n2.toldNothing();
        }
    }

    @Test
    void ueThatTheAmfDoesNotKnowIsAnError() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            gnb.send(1, new UplinkNasTransport(4711, 1, NAS, TestGnb.location()));
            var error = gnb.receive(ErrorIndication.class);
            assertThat(error.cause()).isEqualTo(io.akalab.ngap.element.Cause.UNKNOWN_LOCAL_UE_NGAP_ID);
            assertThat(error.amfUeNgapId()).isEqualTo(4711);
            assertThat(error.ranUeNgapId()).isOne();
        }
    }

    @Test
    void ueThatTheGnbCallsOtherwiseThanBeforeIsAnErrorAndReleased() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long id = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            gnb.send(1, new UplinkNasTransport(id, 2, NAS, TestGnb.location()));
            assertThat(gnb.receive(ErrorIndication.class).cause())
                    .isEqualTo(io.akalab.ngap.element.Cause.INCONSISTENT_REMOTE_UE_NGAP_ID);
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(id);
        }
    }

    @Test
    void ueOfAnotherGnbIsOutOfReach() throws IOException, InterruptedException {
        try (var gnb = amf.gnb(1);
                var hijacker = amf.gnb(2)) {
            long id = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            hijacker.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            for (var said : List.of(
                    new UplinkNasTransport(id, 1, NAS, TestGnb.location()),
                    new UeContextReleaseRequest(id, 1, LOST),
                    new UeContextReleaseComplete(id, 1, null),
                    new InitialContextSetupFailure(id, 1, LOST))) {
                hijacker.send(1, said);
                assertThat(hijacker.receive(ErrorIndication.class).cause())
                        .isEqualTo(io.akalab.ngap.element.Cause.UNKNOWN_LOCAL_UE_NGAP_ID);
            }
            hijacker.send(1, new ErrorIndication(id, 1L, io.akalab.ngap.element.Cause.UNKNOWN_LOCAL_UE_NGAP_ID, null));
            gnb.send(1, new UplinkNasTransport(id, 1, NAS, TestGnb.location()));
            assertThat(amf.n2.told(FakeN2.Said.class).id()).isEqualTo(id);
        }
    }

    @Test
    void nameThatIsInUseEndsTheUeThatHadIt() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long former = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            long now = gnb.opened(1);
            assertThat(now).isNotEqualTo(former);
            assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(former);
            assertThat(amf.n2.told(FakeN2.Opened.class).id()).isEqualTo(now);
            gnb.send(1, new UplinkNasTransport(now, 1, NAS, TestGnb.location()));
            amf.n2.told(FakeN2.Said.class);
        }
    }

    @Test
    void ueThatIsOneTooManyIsTurnedAway() throws IOException, InterruptedException {
        amf.n2.limit(1);
        try (var gnb = amf.gnb()) {
            gnb.opened(1);
            gnb.open(2, NAS);
            var error = gnb.receive(ErrorIndication.class);
            assertThat(error.ranUeNgapId()).isEqualTo(2);
            assertThat(error.amfUeNgapId()).isNull();
            assertThat(error.cause()).hasToString("misc/control-processing-overload");
            assertThat(amf.gnbs.setUp().getFirst().ues().size()).isOne();
        }
    }

    @Test
    void ueWhoseFirstMessageCannotBeWorkedOffIsForgotten() throws IOException, InterruptedException {
        amf.n2.onInitial((_, _) -> {
            throw new IllegalStateException("a fault of a test");
        });
        try (var gnb = amf.gnb()) {
            gnb.open(1, NAS);
            assertThat(gnb.receive(ErrorIndication.class).ranUeNgapId()).isOne();
            assertThat(amf.gnbs.setUp().getFirst().ues().size()).isZero();
        }
    }

    @Test
    void associationThatEndsTakesItsUesAlong() throws IOException, InterruptedException {
        try (var gnb = amf.gnb()) {
            long first = gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            long second = gnb.opened(2);
            amf.n2.told(FakeN2.Opened.class);
            gnb.dies();
            assertThat(List.of(
                            amf.n2.told(FakeN2.Lost.class).id(),
                            amf.n2.told(FakeN2.Lost.class).id()))
                    .containsExactlyInAnyOrder(first, second);
            assertThat(amf.gnbs.setUp()).isEmpty();
        }
    }

    @Test
    void messagesOfOneUeWaitForEachOtherAndNobodyElseWaits() throws IOException, InterruptedException {
        var free = new CountDownLatch(1);
        amf.n2.onUplink((id, _) -> {
            if (id == 1) {
                await(free);
            }
        });
        try (var gnb = amf.gnb()) {
            gnb.opened(1);
            amf.n2.told(FakeN2.Opened.class);
            gnb.opened(2);
            amf.n2.told(FakeN2.Opened.class);
            for (int i = 0; i < 3; i++) {
                gnb.send(1, new UplinkNasTransport(1, 1, Octets.of((byte) i), TestGnb.location()));
            }
            gnb.send(2, new UplinkNasTransport(2, 2, NAS, TestGnb.location()));
            assertThat(amf.n2.told(FakeN2.Said.class).id()).isEqualTo(2);
            free.countDown();
            for (int i = 0; i < 3; i++) {
                assertThat(amf.n2.told(FakeN2.Said.class).message())
                        .isInstanceOfSatisfying(
                                Uplink.NasTransport.class,
                                nas -> assertThat(nas.nasPdu().length()).isOne());
            }
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
