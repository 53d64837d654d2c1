package io.akalab.simulator.eap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtBidding;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdReq;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdentity;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.ServingNetworkName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The peer of EAP-AKA' (RFC 9048 clauses 3 and 4, RFC 4187, TS 33.501 clause 6.1.3.1). */
class EapAkaPrimePeerTest {

    private static final int EAP_AKA = 23;

    private EapCase first;

    static Stream<EapCase> cases() throws IOException {
        return EapCase.all();
    }

    @BeforeEach
    void takeACase() throws IOException {
        first = EapCase.first();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAChallengeAsOthersDo(EapCase eap) {
        var peer = eap.peer();

        assertThat(peer.answer(eap.octets("request_challenge"))).contains(eap.octets("response_challenge"));
        var success = EapPacket.success(eap.challenge().identifier()).encode();
        assertThat(peer.conclude(success))
                .isInstanceOfSatisfying(
                        Conclusion.Success.class,
                        end -> assertThat(Octets.of(end.kausf().toArray())).isEqualTo(eap.octets("kausf")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersASynchFailureAsOthersDo(EapCase eap) {
        assertThat(eap.peer(eap.usimAhead(), eap.network()).answer(eap.octets("request_challenge")))
                .contains(eap.octets("response_sync_failure"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noticesAnOctetThatIsNotTheNetworks(EapCase eap) {
        var challenge = eap.octets("request_challenge");
        for (int at = 5; at < challenge.length(); at++) {
            var peer = eap.peer();
            var tampered = challenge.toArray();
            tampered[at] ^= 0x20;
            peer.answer(Octets.wrap(tampered));
            assertThat(peer.conclude(EapPacket.success(tampered[1]).encode()))
                    .as("octet %d", at)
                    .isInstanceOf(Conclusion.None.class);
        }
    }

    @Test
    void rejectsANetworkThatDoesNotHoldK() {
        var autn = first.octets("autn").toArray();
        autn[15] ^= 1;
        assertThat(answer(first.peer(), changed(new AtAutn(Octets.wrap(autn)))))
                .isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
    }

    @Test
    void rejectsAVectorThatIsNotFor5gAndUsesNoSqnForIt() {
        var usim = first.usim();
        var before = usim.sqnMs();
        var made = first.milenage().vector(first.octets("rand"), first.sqn(), Octets.ofHex("7fff"));
        assertThat(answer(
                        first.peer(usim, first.network()),
                        changed(new AtAutn(made.autn().octets()))))
                .isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
        assertThat(usim.sqnMs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G:mnc001.mcc002.3gppnetwork.org", "5G:mnc001.mcc001.3gppnetwork.or", "WLAN", ""})
    void rejectsANetworkThatGivesAnotherNameAndUsesNoSqnForIt(String name) {
        var usim = first.usim();
        var before = usim.sqnMs();
        assertThat(answer(first.peer(usim, first.network()), changed(new AtKdfInput(Octets.ofAscii(name)))))
                .isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
        assertThat(usim.sqnMs()).isEqualTo(before);
    }

    @Test
    void rejectsARealNetworkThatItIsNotIn() {
        var elsewhere = ServingNetworkName.parse("5G:mnc002.mcc001.3gppnetwork.org");
        assertThat(answer(first.peer(first.usim(), elsewhere), first.challenge()))
                .isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
    }

    @ParameterizedTest
    @ValueSource(classes = {AtKdf.class, AtKdfInput.class})
    void rejectsAChallengeWithoutKdfOrItsInput(Class<? extends AkaPrimeAttribute> missing) {
        assertThat(answer(first.peer(), without(missing))).isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
    }

    @ParameterizedTest
    @ValueSource(classes = {AtRand.class, AtAutn.class, AtMac.class})
    void cannotProcessAChallengeThatLacksWhatItMustHave(Class<? extends AkaPrimeAttribute> missing) {
        assertThat(answer(first.peer(), without(missing))).isEqualTo(AkaPrimeSubtype.CLIENT_ERROR);
    }

    @Test
    void cannotProcessAChallengeWithAWrongMac() {
        var wrong = first.octets("request_challenge").toArray();
        wrong[wrong.length - 1] ^= 1;
        var peer = first.peer();
        var response = AkaPrimeMessage.decode(peer.answer(Octets.wrap(wrong)).orElseThrow());
        assertThat(response.subtype()).isEqualTo(AkaPrimeSubtype.CLIENT_ERROR);
        assertThat(response.find(AtClientErrorCode.class)).contains(new AtClientErrorCode(0));
        assertThat(peer.conclude(EapPacket.success(7).encode())).isInstanceOf(Conclusion.None.class);
    }

    @Test
    void asksForTheKdfThatItKnowsAndTakesItWhenItComesInFront() {
        var peer = first.peer();
        var asked =
                AkaPrimeMessage.decode(peer.answer(offering(7, 2, 1).octets()).orElseThrow());
        assertThat(asked.subtype()).isEqualTo(AkaPrimeSubtype.CHALLENGE);
        assertThat(asked.attributes()).containsExactly(new AtKdf(1));

        var agreed = AkaPrimeMessage.decode(
                peer.answer(offering(8, 1, 2, 1).octets()).orElseThrow());
        assertThat(agreed.find(AtRes.class)).contains(AtRes.of(first.octets("res")));
        assertThat(agreed.isSignedWith(first.kAut())).isTrue();
    }

    @Test
    void rejectsAnOfferThatIsNotTheOneBeforeWithTheAgreedInFront() {
        var peer = first.peer();
        peer.answer(offering(7, 2, 1).octets());
        assertThat(answer(peer, offering(8, 1, 1))).isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
    }

    @Test
    void rejectsKdfsThatItDoesNotKnowOrThatComeTwice() {
        assertThat(answer(first.peer(), offering(7, 2))).isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
        assertThat(answer(first.peer(), offering(7, 1, 1))).isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
    }

    @Test
    void answersARequestThatComesAgainAsBeforeAndUsesNoOtherSqn() {
        var peer = first.peer();
        var response = peer.answer(first.octets("request_challenge"));
        assertThat(peer.answer(first.octets("request_challenge"))).isEqualTo(response);
    }

    @ParameterizedTest
    @EnumSource(AtIdReq.Kind.class)
    void givesItsSuciWhateverIdentityIsAskedFor(AtIdReq.Kind kind) {
        var request = AkaPrimeMessage.request(3, AkaPrimeSubtype.IDENTITY, List.of(new AtIdReq(kind)));
        var response =
                AkaPrimeMessage.decode(first.peer().answer(request.octets()).orElseThrow());
        assertThat(response.identifier()).isEqualTo(3);
        assertThat(response.find(AtIdentity.class)).contains(new AtIdentity(EapCase.NAI));
    }

    @Test
    void givesItsSuciToAPlainEapIdentityRequest() {
        var request = EapPacket.request(3, EapPacket.IDENTITY, Octets.of());
        assertThat(first.peer().answer(request.encode()))
                .contains(EapPacket.response(3, EapPacket.IDENTITY, EapCase.NAI).encode());
    }

    @Test
    void rejectsEapAkaWhereTheServerSaysThatItCanDoBetter() {
        var response =
                EapPacket.decode(first.peer().answer(aka(new AtBidding(true))).orElseThrow());
        assertThat(response.type()).isEqualTo(EAP_AKA);
        assertThat(response.data()).isEqualTo(Octets.ofHex("020000"));
    }

    @Test
    void wantsEapAkaPrimeInPlaceOfAnyOtherMethod() {
        var nak = EapPacket.response(7, EapPacket.NAK, Octets.of((byte) 50)).encode();
        assertThat(first.peer().answer(aka(new AtBidding(false)))).contains(nak);
        assertThat(first.peer()
                        .answer(EapPacket.request(7, 13, Octets.ofHex("20")).encode()))
                .contains(nak);
    }

    @ParameterizedTest
    @EnumSource(
            value = AkaPrimeSubtype.class,
            names = {"REAUTHENTICATION", "CLIENT_ERROR", "AUTHENTICATION_REJECT", "SYNCHRONIZATION_FAILURE"})
    void cannotProcessARequestThat5gDoesNotHave(AkaPrimeSubtype subtype) {
        assertThat(answer(first.peer(), AkaPrimeMessage.request(1, subtype, List.of())))
                .isEqualTo(AkaPrimeSubtype.CLIENT_ERROR);
    }

    @Test
    void cannotProcessWhatItCannotRead() {
        var undecodable = EapPacket.request(1, EapPacket.AKA_PRIME, Octets.ofHex("0100000105"));
        var response =
                AkaPrimeMessage.decode(first.peer().answer(undecodable.encode()).orElseThrow());
        assertThat(response.subtype()).isEqualTo(AkaPrimeSubtype.CLIENT_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "0101000432", "0201000501", "0501000401"})
    void discardsWhatIsNoRequest(String hex) {
        assertThat(first.peer().answer(Octets.ofHex(hex))).isEmpty();
    }

    @Test
    void acknowledgesAFailureNotificationAndBelievesNoSuccessAfterIt() {
        var peer = first.peer();
        peer.answer(first.octets("request_challenge"));
        var notification = AkaPrimeMessage.request(
                        8,
                        AkaPrimeSubtype.NOTIFICATION,
                        List.of(new AtNotification(AtNotification.GENERAL_FAILURE_AFTER_AUTHENTICATION)))
                .signed(first.kAut());
        var response = AkaPrimeMessage.decode(peer.answer(notification.octets()).orElseThrow());
        assertThat(response.subtype()).isEqualTo(AkaPrimeSubtype.NOTIFICATION);
        assertThat(response.isSignedWith(first.kAut())).isTrue();
        assertThat(peer.conclude(EapPacket.success(8).encode())).isInstanceOf(Conclusion.None.class);
        assertThat(peer.conclude(EapPacket.failure(8).encode())).isInstanceOf(Conclusion.Failure.class);
    }

    @Test
    void cannotProcessANotificationThatAnybodyCouldHaveSent() {
        var peer = first.peer();
        peer.answer(first.octets("request_challenge"));
        var forged = AkaPrimeMessage.request(
                8,
                AkaPrimeSubtype.NOTIFICATION,
                List.of(new AtNotification(AtNotification.GENERAL_FAILURE_AFTER_AUTHENTICATION)));
        assertThat(answer(peer, forged)).isEqualTo(AkaPrimeSubtype.CLIENT_ERROR);
    }

    @Test
    void believesAnEndOnlyIfItFollowsWhatWasSaid() {
        var peer = first.peer();
        assertThat(peer.conclude(EapPacket.success(7).encode())).isInstanceOf(Conclusion.None.class);
        peer.answer(first.octets("request_challenge"));
        assertThat(peer.conclude(EapPacket.success(8).encode())).isInstanceOf(Conclusion.None.class);
        assertThat(peer.conclude(EapPacket.failure(8).encode())).isInstanceOf(Conclusion.None.class);
        assertThat(peer.conclude(EapPacket.success(7).encode())).isInstanceOf(Conclusion.Success.class);
        peer.reset();
        assertThat(peer.conclude(EapPacket.success(7).encode())).isInstanceOf(Conclusion.None.class);
    }

    @Test
    void misbehavesOnPurpose() {
        var right = AkaPrimeMessage.decode(first.octets("response_challenge"));
        var wrongRes = response(first.peer(PeerFault.WRONG_RES));
        assertThat(wrongRes.isSignedWith(first.kAut())).isTrue();
        assertThat(wrongRes.find(AtRes.class)).isNotEqualTo(right.find(AtRes.class));
        var wrongMac = response(first.peer(PeerFault.WRONG_MAC));
        assertThat(wrongMac.isSignedWith(first.kAut())).isFalse();
        assertThat(wrongMac.find(AtRes.class)).isEqualTo(right.find(AtRes.class));
        assertThat(response(first.peer(PeerFault.CLIENT_ERROR)).subtype()).isEqualTo(AkaPrimeSubtype.CLIENT_ERROR);
    }

    private AkaPrimeMessage response(EapAkaPrimePeer peer) {
        return AkaPrimeMessage.decode(
                peer.answer(first.octets("request_challenge")).orElseThrow());
    }

    private static AkaPrimeSubtype answer(EapAkaPrimePeer peer, AkaPrimeMessage request) {
        return AkaPrimeMessage.decode(peer.answer(request.octets()).orElseThrow())
                .subtype();
    }

    private static Octets aka(AtBidding bidding) {
        var message = AkaPrimeMessage.request(7, AkaPrimeSubtype.CHALLENGE, List.of(bidding));
        return EapPacket.request(7, EAP_AKA, message.packet().data()).encode();
    }

    /** The challenge of the case with its KDFs replaced, signed as the network would. */
    private AkaPrimeMessage offering(int identifier, int... kdfs) {
        var attributes = new ArrayList<AkaPrimeAttribute>(first.challenge().attributes());
        attributes.removeIf(attribute -> attribute instanceof AtKdf || attribute instanceof AtMac);
        IntStream.of(kdfs).mapToObj(AtKdf::new).forEach(attributes::add);
        return AkaPrimeMessage.request(identifier, AkaPrimeSubtype.CHALLENGE, attributes)
                .signed(first.kAut());
    }

    private AkaPrimeMessage changed(AkaPrimeAttribute attribute) {
        var attributes = new ArrayList<AkaPrimeAttribute>(first.challenge().attributes());
        attributes.replaceAll(old -> old.type() == attribute.type() ? attribute : old);
        attributes.removeIf(AtMac.class::isInstance);
        return AkaPrimeMessage.request(7, AkaPrimeSubtype.CHALLENGE, attributes).signed(first.kAut());
    }

    private AkaPrimeMessage without(Class<? extends AkaPrimeAttribute> type) {
        var attributes = new ArrayList<AkaPrimeAttribute>(first.challenge().attributes());
        attributes.removeIf(attribute -> type.isInstance(attribute) || attribute instanceof AtMac);
        var message = AkaPrimeMessage.request(7, AkaPrimeSubtype.CHALLENGE, attributes);
        return type == AtMac.class ? message : message.signed(first.kAut());
    }
}
