package io.akalab.simulator.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.NrCgi;
import io.akalab.ngap.element.OverloadAction;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.ServedGuami;
import io.akalab.ngap.element.Tai;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.element.UeConnection;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UserLocation;
import io.akalab.ngap.message.AmfConfigurationUpdate;
import io.akalab.ngap.message.AmfConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.Decoded;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NasNonDeliveryIndication;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupFailure;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.OverloadStart;
import io.akalab.ngap.message.OverloadStop;
import io.akalab.ngap.message.Paging;
import io.akalab.ngap.message.PathSwitchRequest;
import io.akalab.ngap.message.RanConfigurationUpdate;
import io.akalab.ngap.message.UeContextModificationResponse;
import io.akalab.ngap.message.UeContextReleaseCommand;
import io.akalab.ngap.message.UeContextReleaseComplete;
import io.akalab.ngap.message.UeRadioCapabilityInfoIndication;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.Cell;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.InitialUe;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.SessionAnswer;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gNB and its UEs against an AMF of a few lines, octet for octet over TCP. */
class NgapN2LinkTest {

    private static final Plmn PLMN = FakeAmf.PLMN;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Map<Long, FakeNetwork> networks = new ConcurrentHashMap<>();
    private final FakeAmf amf = new FakeAmf(ran -> networks.computeIfAbsent(ran, NgapN2LinkTest::newNetwork));

    @AfterEach
    void stop() {
        amf.close();
    }

    @Test
    void tellsWhatItIsAtTheNgSetup() throws Exception {
        var settings = GnbSettings.of(PLMN).withGnbId(0x1234).withTac(7).withSlices(List.of(new SNssai(1, 0x0A0B0C)));
        try (var gnb = connect(settings)) {
            var request = amf.next(NgSetupRequest.class);

            assertThat(gnb.amfName()).isEqualTo("amf");
            assertThat(request.globalRanNodeId()).isEqualTo(new GlobalRanNodeId.Gnb(PLMN, 24, 0x1234));
            assertThat(request.ranNodeName()).isEqualTo("akalab-gnb-4660");
            assertThat(request.supportedTas()).singleElement().satisfies(ta -> {
                assertThat(ta.tac()).isEqualTo(7);
                assertThat(ta.broadcastPlmns())
                        .containsExactly(new PlmnSupport(PLMN, List.of(new SNssai(1, 0x0A0B0C))));
            });
        }
    }

    @Test
    void saysInWordsWhyTheAmfRefusesTheSetup() {
        amf.setup = _ -> new NgSetupFailure(Cause.UNKNOWN_PLMN, TimeToWait.V10S);

        assertThatThrownBy(() -> connect(GnbSettings.of(PLMN)))
                .isInstanceOf(N2LinkException.class)
                .hasMessage("the AMF refused the NG setup: misc/unknown-PLMN-or-SNPN: this gNB broadcasts 999-70,"
                        + " tracking area 1, SST 1; it may be tried again after 10 s");
    }

    @Test
    void selectsNoAmfWithoutItsSlice() {
        amf.setup = _ -> response(PLMN, 2);

        assertThatThrownBy(() -> connect(GnbSettings.of(PLMN)))
                .isInstanceOf(N2LinkException.class)
                .hasMessageContaining("AMF selection failed")
                .hasMessageContaining("amf supports SST 2 in 999-70");
    }

    @Test
    void selectsNoAmfOfAnotherNetwork() {
        amf.setup = _ -> response(new Plmn("310", "260"), 1);

        assertThatThrownBy(() -> connect(GnbSettings.of(PLMN)))
                .isInstanceOf(N2LinkException.class)
                .hasMessage("AMF selection failed: amf has no GUAMI in 999-70");
    }

    @Test
    void saysThatNobodyListens() {
        amf.close();

        assertThatThrownBy(() -> connect(GnbSettings.of(PLMN)))
                .isInstanceOf(N2LinkException.class)
                .hasMessageStartingWith("no association with the AMF at tcp://127.0.0.1:");
    }

    @Test
    void registersAUeAndLetsItGo() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var registration = registration(gnb, ue(1));

            assertAgreed(registration.register());
            assertThat(registration.requestSession())
                    .isEqualTo(new Outcome.SessionAnswered(
                            new SessionAnswer.NotForwarded(GmmCause.PAYLOAD_WAS_NOT_FORWARDED)));
            assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());

            var initial = amf.next(InitialUeMessage.class);
            assertThat(initial.establishmentCause()).isEqualTo(EstablishmentCause.MO_SIGNALLING);
            assertThat(initial.contextRequested()).isTrue();
            assertThat(initial.tmsi()).isNull();
            assertThat(initial.location())
                    .isEqualTo(new UserLocation.Nr(new NrCgi(PLMN, 1L << 12 | 1), new Tai(PLMN, 1)));
            assertThat(amf.next(UeContextReleaseComplete.class).ranUeNgapId()).isEqualTo(1);
        }
    }

    @Test
    void comesBackWithItsTmsiAndIsServed() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            shareNetwork();
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());

            assertThat(registration.goIdle()).isEqualTo(new Outcome.Idle());
            assertThat(registration.requestService()).isEqualTo(new Outcome.Served(true));

            amf.next(InitialUeMessage.class);
            var again = amf.next(InitialUeMessage.class);
            assertThat(again.ranUeNgapId()).isEqualTo(2);
            assertThat(again.tmsi()).isEqualTo(new FiveGSTmsi(1, 0, 0x01020304));
        }
    }

    @Test
    void answersAPaging() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            shareNetwork();
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());
            registration.goIdle();

            var association = amf.association();
            amf.send(association, 0, new Paging(new FiveGSTmsi(1, 0, 0x05060708), List.of(new Tai(PLMN, 1))));
            amf.send(association, 0, new Paging(new FiveGSTmsi(1, 0, 0x01020304), List.of(new Tai(PLMN, 1))));

            assertThat(registration.awaitPaging(LONG)).isEqualTo(new Outcome.Served(true));
            amf.next(InitialUeMessage.class);
            assertThat(amf.next(InitialUeMessage.class).establishmentCause()).isEqualTo(EstablishmentCause.MT_ACCESS);
        }
    }

    @Test
    void isNotPagedInAnotherTrackingArea() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());
            registration.goIdle();

            amf.send(amf.association(), 0, new Paging(new FiveGSTmsi(1, 0, 0x01020304), List.of(new Tai(PLMN, 2))));
            configurationHasArrived(gnb);

            assertThat(registration.awaitPaging(Duration.ZERO)).isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void servesManyUesAtOnceEachOverOneStream() throws Exception {
        int many = 200;
        try (var gnb = connect(GnbSettings.of(PLMN));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(IntStream.rangeClosed(1, many)
                    .mapToObj(
                            i -> (Callable<Outcome>) () -> new Registration(ue(i), gnb, new GNb(), i, LONG).register())
                    .toList());
            for (var outcome : outcomes) {
                assertAgreed(outcome.get());
            }
        }
        var streams = new ConcurrentHashMap<Long, Set<Integer>>();
        amf.received.forEach(received -> {
            if (received.decoded() instanceof Decoded.Message(InitialUeMessage m, var _)) {
                streams.computeIfAbsent(m.ranUeNgapId(), _ -> new HashSet<>()).add(received.stream());
            }
            if (received.decoded() instanceof Decoded.Message(io.akalab.ngap.message.UplinkNasTransport m, var _)) {
                streams.computeIfAbsent(m.ranUeNgapId(), _ -> new HashSet<>()).add(received.stream());
            }
        });
        assertThat(streams).hasSize(many);
        assertThat(streams.values())
                .allSatisfy(ofUe -> assertThat(ofUe).hasSize(1).doesNotContain(0));
    }

    @Test
    void handsAUeOverToASecondGnb() throws Exception {
        try (var first = connect(GnbSettings.of(PLMN));
                var second = connect(GnbSettings.of(PLMN).withGnbId(2))) {
            var registration = registration(first, ue(1));
            assertAgreed(registration.register());

            assertThat(registration.switchPath(second, new GNb(Cell.SECOND), second::nextRanUeNgapId))
                    .isEqualTo(new Outcome.PathSwitched(2, true));
            assertThat(registration.switchPath(first, new GNb(Cell.FIRST), first::nextRanUeNgapId))
                    .isEqualTo(new Outcome.PathSwitched(3, true));

            var request = amf.next(PathSwitchRequest.class);
            assertThat(request.sourceAmfUeNgapId()).isEqualTo(registration.amfUeNgapId());
            assertThat(request.toBeSwitched()).hasSize(1);
        }
    }

    @Test
    void saysWhyAPathSwitchIsRefused() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN));
                var second = connect(GnbSettings.of(PLMN).withGnbId(2))) {
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());
            amf.forget();

            assertThat(registration.switchPath(second, new GNb(Cell.SECOND), second::nextRanUeNgapId))
                    .isEqualTo(new Outcome.Failed(
                            "the AMF refuses the path switch: radioNetwork/unknown-local-UE-NGAP-ID"));
            assertThat(registration.isConnected()).isFalse();
        }
    }

    @Test
    void takesANewKeyInTheMiddleOfAConnection() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());
            var challenge = network(1).reauthenticate();

            amf.down(amf.association(), 1, registration.amfUeNgapId(), 1, challenge);

            assertThat(registration.awaitExchange("UEContextModificationResponse", LONG))
                    .isTrue();
            assertAgreed(registration.outcome());
            amf.next(UeContextModificationResponse.class);
        }
    }

    @Test
    void tellsTheAmfOfTheRadioCapability() throws Exception {
        var capability = Octets.ofHex("000800");
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var ue = new Ue(subscription(1), UeSettings.of(PLMN).withRadioCapability(capability));
            assertAgreed(registration(gnb, ue).register());

            assertThat(amf.next(UeRadioCapabilityInfoIndication.class).radioCapability())
                    .isEqualTo(capability);
        }
    }

    @Test
    void answersForAUeThatHasGoneWithoutAWord() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());
            long name = registration.amfUeNgapId();
            gnb.abandon(name);
            var association = amf.association();

            amf.send(association, 1, new DownlinkNasTransport(name, 1, Octets.ofHex("7e0064")));
            var undelivered = amf.next(NasNonDeliveryIndication.class);
            amf.send(association, 1, new UeContextReleaseCommand(new UeNgapIds(name, null), Cause.RELEASE_DUE_TO_5GC));
            amf.next(UeContextReleaseComplete.class);

            assertThat(undelivered.nasPdu()).isEqualTo(Octets.ofHex("7e0064"));
            assertThat(undelivered.cause()).hasToString("radioNetwork/radio-connection-with-ue-lost");
        }
    }

    @Test
    void complainsOfUesThatItDoesNotHave() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            assertThat(gnb.amfName()).isNotEmpty();
            var association = amf.association();

            amf.send(association, 1, new DownlinkNasTransport(4711, 99, Octets.ofHex("7e0064")));
            assertThat(amf.next(ErrorIndication.class))
                    .isEqualTo(new ErrorIndication(4711L, 99L, Cause.UNKNOWN_LOCAL_UE_NGAP_ID, null));

            assertAgreed(registration(gnb, ue(1)).register());
            amf.send(association, 1, new DownlinkNasTransport(4711, 1, Octets.ofHex("7e0064")));
            assertThat(amf.next(ErrorIndication.class).cause()).isEqualTo(Cause.INCONSISTENT_REMOTE_UE_NGAP_ID);
        }
    }

    @Test
    void survivesGarbageBothWays() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var association = amf.association();
            association.send(0, Octets.ofHex("ffdeadbeef"));
            association.send(1, Octets.ofHex("0004"));

            var registration = registration(
                    gnb,
                    new Ue(subscription(1), UeSettings.of(PLMN).withMisbehaviours(Set.of(Misbehaviour.GARBAGE_NGAP))));
            assertAgreed(registration.register());

            assertThat(amf.next(ErrorIndication.class).cause()).isNotNull();
            assertThat(gnb.events()).anyMatch(event -> event.startsWith("the AMF complains: protocol/"));
        }
    }

    @Test
    void losesAllUesWithTheAssociation() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());

            amf.association().abort("the test wants it");

            assertThat(registration.awaitExchange("ConnectionLost", LONG)).isTrue();
            assertThat(registration.isConnected()).isFalse();
            assertThat(registration.requestService())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).startsWith("the association with the AMF is gone"));
        }
    }

    @Test
    void obeysAResetOfOneUeAndOfAll() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var one = registration(gnb, ue(1));
            var other = registration(gnb, ue(2));
            assertAgreed(one.register());
            assertAgreed(other.register());
            var association = amf.association();

            var part = List.of(new UeConnection(one.amfUeNgapId(), null));
            amf.send(association, 0, new NgReset(Cause.UNSPECIFIED, new ResetType.Part(part)));
            assertThat(amf.next(NgResetAcknowledge.class).connections()).isEqualTo(part);
            assertThat(one.awaitExchange("ConnectionLost", LONG)).isTrue();
            assertThat(other.isConnected()).isTrue();

            amf.send(association, 0, new NgReset(Cause.UNSPECIFIED, new ResetType.All()));
            amf.next(NgResetAcknowledge.class);
            assertThat(other.awaitExchange("ConnectionLost", LONG)).isTrue();
        }
    }

    @Test
    void resetsByItself() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var one = registration(gnb, ue(1));
            var other = registration(gnb, ue(2));
            assertAgreed(one.register());
            assertAgreed(other.register());

            gnb.reset(one.amfUeNgapId());
            assertThat(amf.next(NgReset.class).resetType())
                    .isEqualTo(new ResetType.Part(List.of(new UeConnection(one.amfUeNgapId(), null))));
            gnb.reset();

            assertThat(amf.next(NgReset.class).resetType()).isEqualTo(new ResetType.All());
            assertThat(one.awaitExchange("ConnectionLost", LONG)).isTrue();
            assertThat(other.awaitExchange("ConnectionLost", LONG)).isTrue();
        }
    }

    @Test
    void reconfiguresItself() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            gnb.reconfigure(GnbSettings.of(PLMN).withTac(9));

            assertThat(amf.next(RanConfigurationUpdate.class).supportedTas())
                    .singleElement()
                    .satisfies(ta -> assertThat(ta.tac()).isEqualTo(9));
        }
    }

    @Test
    void acknowledgesWhatTheAmfReconfigures() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            amf.send(amf.association(), 0, new AmfConfigurationUpdate("other", List.of(), 10, List.of()));

            amf.next(AmfConfigurationUpdateAcknowledge.class);
            assertThat(gnb.events()).containsExactly("the AMF has changed its configuration");
        }
    }

    @Test
    void letsNobodyInWhileTheAmfIsOverloadedButWhoIsCalledOrCallsForHelp() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var association = amf.association();
            amf.send(association, 0, new OverloadStart(OverloadAction.REJECT_RRC_CR_SIGNALLING, null));
            configurationHasArrived(gnb);

            assertThat(registration(gnb, ue(1)).register())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).contains("overloaded"));
            var request = ue(2).register().octets();
            for (var cause : List.of(InitialUe.EMERGENCY, InitialUe.MT_ACCESS)) {
                assertThat(gnb.open(gnb.nextRanUeNgapId(), new InitialUe(request, cause, null, true))
                                .messages())
                        .isNotEmpty();
            }

            amf.send(association, 0, new OverloadStop());
            configurationHasArrived(gnb);
            assertAgreed(registration(gnb, ue(4)).register());
        }
    }

    @Test
    void failsWhereTheAmfIsSilent() throws Exception {
        try (var gnb =
                NgapN2Link.connect(amf.address(), GnbSettings.of(PLMN), NgapCapture.none(), Duration.ofMillis(50))) {
            var initial = new InitialUe(Octets.ofHex("7e00"), InitialUe.MO_SIGNALLING, null, false);

            assertThatThrownBy(() -> gnb.open(1, initial))
                    .isInstanceOf(N2LinkException.class)
                    .hasMessageStartingWith("the AMF does not answer the Initial UE Message");
        }
    }

    @Test
    void letsNoUeWaitForMoreThanItReads() throws Exception {
        try (var gnb = connect(GnbSettings.of(PLMN))) {
            var registration = registration(gnb, ue(1));
            assertAgreed(registration.register());
            var association = amf.association();

            for (int i = 0; i < 300; i++) {
                amf.send(
                        association,
                        1,
                        new DownlinkNasTransport(registration.amfUeNgapId(), 1, Octets.ofHex("7e0064")));
            }

            assertThat(amf.next(NasNonDeliveryIndication.class).cause())
                    .hasToString("radioNetwork/radio-connection-with-ue-lost");
            registration.await(Duration.ZERO);
            assertThat(registration.exchanges())
                    .filteredOn(exchange -> exchange.toString().contains("DownlinkNASTransport"))
                    .extracting(Exchange::ngapType)
                    .hasSizeLessThan(300);
        }
    }

    /** Everything before on stream 0 has been taken once the answer to this has. */
    private void configurationHasArrived(NgapN2Link gnb) {
        gnb.reconfigure(GnbSettings.of(PLMN));
    }

    private void shareNetwork() {
        var network = network(1);
        network.keepsContexts = true;
        networks.put(1L, network);
        networks.put(2L, network);
    }

    private FakeNetwork network(long ran) {
        return networks.computeIfAbsent(ran, NgapN2LinkTest::newNetwork);
    }

    private static FakeNetwork newNetwork(long ran) {
        return new FakeNetwork(imsi(ran), PLMN, subscription(ran).algorithm());
    }

    private NgapN2Link connect(GnbSettings settings) {
        return NgapN2Link.connect(amf.address(), settings, NgapCapture.none(), LONG);
    }

    private static Registration registration(NgapN2Link gnb, Ue ue) {
        return new Registration(ue, gnb, new GNb(), gnb::nextRanUeNgapId, LONG);
    }

    private static Ue ue(long number) {
        return new Ue(subscription(number), UeSettings.of(PLMN));
    }

    private static Subscription subscription(long number) {
        return Subscription.milenage(
                imsi(number),
                2,
                SubscriberKey.of(
                        Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
                Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));
    }

    private static Imsi imsi(long number) {
        return new Imsi("99970%010d".formatted(number));
    }

    private static NgSetupResponse response(Plmn plmn, int sst) {
        return new NgSetupResponse(
                "amf",
                List.of(new ServedGuami(new Guami(plmn, 2, 1, 0))),
                255,
                List.of(new PlmnSupport(plmn, List.of(SNssai.of(sst)))));
    }

    private static void assertAgreed(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }
}
