package io.akalab.ausf.eap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeAttribute;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtCheckcode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtSkipped;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapCode;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.fakeudm.FakeUdm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state machine alone; the subscriber has the key of TS 35.208 test set 1. */
class AkaPrimeSessionTest {

    private static final Supi SUPI = new Imsi("999700000000002");
    private static final ServingNetworkName SNN = ServingNetworkName.parse("5G:mnc070.mcc999.3gppnetwork.org");
    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets NEXT_RAND = Octets.ofHex("c00d603103dcee52c4478119494202e8");

    private final TestPeer peer = new TestPeer(SUPI, SNN, FakeUdm.milenage());
    private final AkaPrimeSession session = session();
    private final Octets request = session.request();

    @Test
    void challengesWithRandAutnKdfNameAndMac() {
        var message = AkaPrimeMessage.decode(request);
        assertThat(message.isRequest()).isTrue();
        assertThat(message.subtype()).isEqualTo(AkaPrimeSubtype.CHALLENGE);
        assertThat(message.attributes()).extracting(AkaPrimeAttribute::type).containsExactly(1, 2, 24, 23, 11);
        assertThat(message.kdfs()).containsExactly(1);
        assertThat(message.find(AtKdfInput.class)).contains(new AtKdfInput(SNN.octets()));
        assertThat(message.isSignedWith(peer.kAut(request))).isTrue();
        assertThat(message.identifier())
                .isEqualTo(Byte.toUnsignedInt(
                        message.find(AtRand.class).orElseThrow().rand().at(15)));
    }

    @Test
    void succeedsWithTheKeyThatThePeerHas() {
        var success = succeeded(session.receive(peer.answer(request)));
        assertThat(success.eapSuccess())
                .isEqualTo(EapPacket.success(TestPeer.identifier(request)).encode());
        assertThat(success.kausf().matches(peer.kausf(request))).isTrue();
    }

    @Test
    void neverSucceedsWhereAnyBitOfTheResponseIsAnother() {
        var right = peer.answer(request);
        for (int bit = 0; bit < 8 * right.length(); bit++) {
            var octets = right.toArray();
            octets[bit / 8] ^= (byte) (0x80 >>> bit % 8);
            assertThat(session().receive(Octets.of(octets))).isNotInstanceOf(EapStep.Succeeded.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 56, 57, 63, 72, 128})
    void refusesAResOfAnotherNumberOfBits(int bits) {
        var octets = new byte[Math.ceilDiv(bits, 8)];
        var res = peer.res(request).toArray();
        System.arraycopy(res, 0, octets, 0, Math.min(res.length, octets.length));
        isRefused(session.receive(peer.answer(request, List.of(new AtRes(Octets.of(octets), bits)))));
    }

    static Stream<List<AkaPrimeAttribute>> wrongAttributes() {
        return Stream.of(
                List.of(),
                List.of(AtRes.of(Octets.of(new byte[8]))),
                List.of(new AtKdf(1)),
                List.of(new AtAuts(Octets.of(new byte[14]))),
                List.of(new AtMac(Octets.of(new byte[16]))));
    }

    @ParameterizedTest
    @MethodSource("wrongAttributes")
    void refusesAResponseWithoutTheRightResOrTheRightMac(List<AkaPrimeAttribute> attributes) {
        var signable = attributes.stream().noneMatch(AtMac.class::isInstance);
        isRefused(session.receive(
                signable
                        ? peer.answer(request, attributes)
                        : TestPeer.respond(
                                request, AkaPrimeSubtype.CHALLENGE, attributes.toArray(AkaPrimeAttribute[]::new))));
    }

    @Test
    void refusesTheRightResWithoutAMac() {
        isRefused(session.receive(TestPeer.respond(request, AkaPrimeSubtype.CHALLENGE, AtRes.of(peer.res(request)))));
    }

    @Test
    void refusesTwoRes() {
        var right = EapPacket.decode(peer.answer(request));
        var res = right.data().slice(3, 12);
        var twice = EapPacket.response(
                right.identifier(),
                EapPacket.AKA_PRIME,
                right.data()
                        .slice(0, 3)
                        .concat(res)
                        .concat(res)
                        .concat(right.data().from(15)));
        isRefused(session.receive(twice.encode()));
    }

    @Test
    void looksAtNoSkippableAttributeThatItDoesNotKnow() {
        var attributes = List.of(AtRes.of(peer.res(request)), new AtSkipped(200, Octets.of(new byte[6])));
        succeeded(session.receive(peer.answer(request, attributes)));
    }

    @Test
    void takesAnOfferThatIsRepeatedBesideTheResAndAnEmptyCheckcode() {
        var attributes = List.of(AtRes.of(peer.res(request)), new AtKdf(1), new AtCheckcode(Octets.of()));
        succeeded(session.receive(peer.answer(request, attributes)));
    }

    @Test
    void refusesAnotherKdfAloneAndBesideTheRes() {
        isRefused(session.receive(TestPeer.respond(request, AkaPrimeSubtype.CHALLENGE, new AtKdf(2))));
        var other = session();
        var attributes = List.of(AtRes.of(peer.res(other.request())), new AtKdf(2));
        isRefused(other.receive(peer.answer(other.request(), attributes)));
    }

    @Test
    void refusesACheckcodeOfIdentityMessagesThatNeverWere() {
        var attributes = List.of(AtRes.of(peer.res(request)), new AtCheckcode(Octets.of(new byte[32])));
        isRefused(session.receive(peer.answer(request, attributes)));
    }

    @ParameterizedTest
    @EnumSource(
            value = AkaPrimeSubtype.class,
            names = {"IDENTITY", "NOTIFICATION", "REAUTHENTICATION"})
    void refusesAResponseThatNobodyAskedFor(AkaPrimeSubtype subtype) {
        isRefused(session.receive(TestPeer.respond(request, subtype)));
    }

    @Test
    void endsWithThePeersRejectErrorOrNak() {
        var nak = EapPacket.response(TestPeer.identifier(request), EapPacket.NAK, Octets.of((byte) 13));
        for (var response : List.of(
                TestPeer.respond(request, AkaPrimeSubtype.AUTHENTICATION_REJECT),
                TestPeer.respond(request, AkaPrimeSubtype.CLIENT_ERROR, new AtClientErrorCode(0)),
                nak.encode())) {
            var failure = EapPacket.failure(TestPeer.identifier(request)).encode();
            assertThat(session().receive(response)).isEqualTo(new EapStep.Failed(failure));
        }
        assertThat(session().giveUp()).isInstanceOf(EapStep.Failed.class);
    }

    @Test
    void tellsThePeerOfTheFailureOnceAndThenEnds() {
        var refused = refused(session.receive(TestPeer.respond(request, AkaPrimeSubtype.CHALLENGE)));
        var notification = AkaPrimeMessage.decode(refused.request());
        assertThat(notification.isRequest()).isTrue();
        assertThat(notification.subtype()).isEqualTo(AkaPrimeSubtype.NOTIFICATION);
        assertThat(notification.attributes()).containsExactly(new AtNotification(AtNotification.GENERAL_FAILURE));
        assertThat(notification.identifier()).isEqualTo((TestPeer.identifier(request) + 1) % 256);
        var answer = TestPeer.respond(refused.request(), AkaPrimeSubtype.NOTIFICATION);
        assertThat(refused.receive(answer))
                .isEqualTo(new EapStep.Ended(
                        EapPacket.failure(notification.identifier()).encode()));
    }

    @Test
    void neverSucceedsOnceItHasRefused() {
        var right = peer.answer(request);
        var refused = refused(session.receive(TestPeer.respond(request, AkaPrimeSubtype.CHALLENGE)));
        assertThat(refused.receive(right))
                .asInstanceOf(type(EapStep.Ongoing.class))
                .extracting(step -> step.next().request())
                .isEqualTo(refused.request());
        var underTheNewIdentifier = right.toArray();
        underTheNewIdentifier[1]++;
        assertThat(refused.receive(Octets.of(underTheNewIdentifier))).isInstanceOf(EapStep.Ended.class);
        assertThat(refused.giveUp()).isInstanceOf(EapStep.Ended.class);
    }

    static Stream<byte[]> discarded() {
        return Stream.of("", "02", "0200", "ff00000532", "0200000432", "02000009320100", "0300000400", "0100000501")
                .map(hex -> Octets.ofHex(hex).toArray());
    }

    @ParameterizedTest
    @MethodSource("discarded")
    void sendsItsRequestAgainForWhatIsNoResponse(byte[] octets) {
        if (octets.length > 1) {
            octets[1] = (byte) TestPeer.identifier(request);
        }
        isSentAgain(session.receive(Octets.of(octets)));
    }

    @Test
    void sendsItsRequestAgainForAnotherIdentifierAndAnotherType() {
        int identifier = TestPeer.identifier(request);
        var foreign = peer.answer(request).toArray();
        foreign[1]++;
        isSentAgain(session.receive(Octets.of(foreign)));
        for (int type : new int[] {EapPacket.IDENTITY, EapPacket.NOTIFICATION, 23, 254}) {
            isSentAgain(session.receive(
                    EapPacket.response(identifier, type, Octets.ofHex("010000")).encode()));
        }
        isSentAgain(session.receive(new EapPacket(EapCode.REQUEST, identifier, 50, Octets.ofHex("010000")).encode()));
    }

    @Test
    void sendsItsRequestAgainAFewTimesOnly() {
        var current = session;
        for (int i = 0; i < AkaPrimeSession.RETRANSMISSIONS; i++) {
            current = ongoing(current.receive(Octets.of()));
            assertThat(current.request()).isEqualTo(request);
        }
        var last = current;
        assertThat(last.receive(Octets.of())).isInstanceOf(EapStep.Failed.class);
    }

    @Test
    void succeedsAfterARetransmission() {
        succeeded(ongoing(session.receive(Octets.of())).receive(peer.answer(request)));
    }

    @Test
    void asksForAResynchronizationAndGoesOnWithAFreshChallenge() {
        var sqnMs = Sqn.of(7000, 3, 5);
        var step = session.receive(peer.synchronizationFailure(request, sqnMs));
        var rand =
                AkaPrimeMessage.decode(request).find(AtRand.class).orElseThrow().rand();
        var auts = FakeUdm.milenage().auts(rand, sqnMs).octets();
        assertThat(step).isEqualTo(new EapStep.Resynchronize(rand, auts));

        var next = ongoing(session.rechallenge(vector(NEXT_RAND, 7001)));
        assertThat(TestPeer.identifier(next.request())).isEqualTo((TestPeer.identifier(request) + 1) % 256);
        isSentAgain(next.receive(Octets.of()), next.request());
        assertThat(succeeded(next.receive(peer.answer(next.request()))).kausf().matches(peer.kausf(next.request())))
                .isTrue();
    }

    @Test
    void takesNoAnswerToTheChallengeBeforeTheResynchronization() {
        var old = peer.answer(request);
        var next = ongoing(session.rechallenge(vector(NEXT_RAND, 7001)));
        isSentAgain(next.receive(old), next.request());
        var relabelled = old.toArray();
        relabelled[1] = (byte) TestPeer.identifier(next.request());
        isRefused(next.receive(Octets.of(relabelled)));
    }

    @Test
    void refusesASecondSynchronizationFailureInARow() {
        var next = ongoing(session.rechallenge(vector(NEXT_RAND, 7001)));
        isRefused(next.receive(peer.synchronizationFailure(next.request(), Sqn.of(8000, 3, 5))));
    }

    @Test
    void refusesASynchronizationFailureWithoutAutsOrWithAnotherKdf() {
        isRefused(session.receive(TestPeer.respond(request, AkaPrimeSubtype.SYNCHRONIZATION_FAILURE)));
        var other = session();
        isRefused(other.receive(TestPeer.respond(
                other.request(),
                AkaPrimeSubtype.SYNCHRONIZATION_FAILURE,
                new AtAuts(Octets.of(new byte[14])),
                new AtKdf(2))));
    }

    @Test
    void survivesHostileOctets() {
        var random = new Random(9048);
        var outcomes = new ArrayList<Class<?>>();
        for (int i = 0; i < 500; i++) {
            var own = session();
            var octets = peer.answer(own.request()).toArray();
            int last = octets.length - 1;
            octets[random.nextInt(2, last)] ^= (byte) (1 + random.nextInt(255));
            octets[last] ^= (byte) random.nextInt(256);
            outcomes.add(own.receive(Octets.of(octets)).getClass());
        }
        assertThat(outcomes)
                .contains(EapStep.Refused.class, EapStep.Ongoing.class)
                .doesNotContain(EapStep.Succeeded.class);
    }

    @Test
    void showsNothingOfItself() {
        assertThat(session).hasToString("AkaPrimeSession[CHALLENGED, redacted]");
    }

    private void isSentAgain(EapStep step) {
        isSentAgain(step, request);
    }

    private static void isSentAgain(EapStep step, Octets request) {
        assertThat(ongoing(step).request()).isEqualTo(request);
    }

    private static AkaPrimeSession ongoing(EapStep step) {
        assertThat(step).isInstanceOf(EapStep.Ongoing.class);
        return ((EapStep.Ongoing) step).next();
    }

    private static AkaPrimeSession refused(EapStep step) {
        assertThat(step).isInstanceOf(EapStep.Refused.class);
        return ((EapStep.Refused) step).next();
    }

    private static void isRefused(EapStep step) {
        assertThat(refused(step).toString()).isEqualTo("AkaPrimeSession[REFUSED, redacted]");
    }

    private static EapStep.Succeeded succeeded(EapStep step) {
        assertThat(step).isInstanceOf(EapStep.Succeeded.class);
        return (EapStep.Succeeded) step;
    }

    private static AkaPrimeSession session() {
        return AkaPrimeSession.start(SUPI, SNN, vector(RAND, 2), KeyDerivation.unobserved());
    }

    private static AvPrime vector(Octets rand, long seq) {
        return new HeAvGenerator(() -> rand)
                .generatePrime(FakeUdm.milenage(), Sqn.of(seq, 0, 5), Octets.ofHex("8000"), SNN);
    }
}
