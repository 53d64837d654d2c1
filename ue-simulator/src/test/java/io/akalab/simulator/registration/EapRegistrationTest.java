package io.akalab.simulator.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registration by EAP-AKA' as the UE sees it (TS 24.501 clause 5.4.1.2). */
class EapRegistrationTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            2,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));

    private final FakeNetwork network = new FakeNetwork(IMSI, PLMN, SUBSCRIPTION.algorithm());

    @BeforeEach
    void chooseTheMethod() {
        network.eap = true;
    }

    @Test
    void registersAndBothSidesHoldTheSameKeys() {
        var registered = (Outcome.Registered) register(ue());

        assertThat(registered.keysAgree()).isTrue();
        assertThat(registered.keys().kamf().matches(Objects.requireNonNull(network.kamf)))
                .isTrue();
    }

    @Test
    void takesSuccessFromAnAuthenticationResultToo() {
        network.sendsResult = true;

        assertThat(agreed(register(ue()))).isTrue();
    }

    @Test
    void registersAgainWithNewKeysUnderAnotherNgKsi() {
        var ue = ue();
        register(ue);
        network.sqn = new Sqn(64);
        network.ngKsi = NgKsi.ofNative(1);

        assertThat(agreed(register(ue))).isTrue();
    }

    @Test
    void resynchronisesWithinEap() {
        var ahead = ue(Misbehaviour.STALE_SQN);

        assertThat(agreed(register(ahead))).isTrue();
        assertThat(subtypes()).containsExactly(AkaPrimeSubtype.SYNCHRONIZATION_FAILURE, AkaPrimeSubtype.CHALLENGE);
        assertThat(network.received).noneMatch(AuthenticationFailure.class::isInstance);
        assertThat(ahead.usim().sqnMs()).isEqualTo(network.sqn);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_K, AUTHENTICATION_REJECT",
        "WRONG_RES_STAR, CHALLENGE",
        "WRONG_EAP_MAC, CHALLENGE",
        "EAP_CLIENT_ERROR, CLIENT_ERROR"
    })
    void isRejectedWithEapFailure(Misbehaviour misbehaviour, AkaPrimeSubtype answered) {
        var ue = ue(misbehaviour);

        assertThat(register(ue)).isEqualTo(new Outcome.AuthenticationRejected());
        assertThat(subtypes()).containsExactly(answered);
        assertThat(ue.keys()).isEmpty();
    }

    @Test
    void refusesAnNgKsiThatIsInUseAndUsesNoSqnForIt() {
        var ue = ue();
        register(ue);
        var before = ue.usim().sqnMs();
        network.sqn = new Sqn(64);

        assertThat(register(ue)).isInstanceOf(Outcome.Failed.class);
        assertThat(((AuthenticationFailure) network.received.getLast()).cause())
                .isEqualTo(GmmCause.NGKSI_ALREADY_IN_USE);
        assertThat(ue.usim().sqnMs()).isEqualTo(before);
    }

    @Test
    void answersTheSameRequestUnderAnotherNgKsi() {
        var ue = ue();
        var request = challenge(ue);

        var first = ue.receive(request.encode()).answers();
        var again = new AuthenticationRequest(NgKsi.ofNative(3), Abba.INITIAL)
                .withEapMessage(request.eapMessage().orElseThrow());

        assertThat(ue.receive(again.encode()).answers()).isEqualTo(first);
    }

    @Test
    void takesNoSecurityModeWithoutTheSuccessOfTheExchange() {
        var ue = ue();
        var command = commandFor(ue);
        var withoutSuccess =
                new SecurityModeCommand(command.algorithms(), command.ngKsi(), command.replayedCapability());

        assertThat(answer(ue, tampered(withoutSuccess)))
                .isEqualTo(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
    }

    @Test
    void aForgedSecurityModeWithSuccessDoesNotEndTheExchange() {
        var ue = ue();
        var command = commandFor(ue);
        var real = network.sentPdus.getLast();

        assertThat(answer(ue, tampered(command)))
                .isEqualTo(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
        assertThat(ue.receive(real).answers())
                .singleElement()
                .satisfies(pdu -> assertThat(pdu.message()).isNotInstanceOf(SecurityModeReject.class));
    }

    @Test
    void forgetsTheExchangeThatAnAuthenticationResultEndsWithFailure() {
        var ue = ue();
        var command = commandFor(ue);
        var failure = EapPacket.failure(1).encode();

        assertThat(ue.receive(new AuthenticationResult(network.ngKsi, failure).encode())
                        .answers())
                .isEmpty();
        assertThat(answer(ue, network.sentPdus.getLast()))
                .as("a Security Mode Command %s after it", command.ngKsi())
                .isEqualTo(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
    }

    @Test
    void saysNothingToAnAuthenticationRequestWithoutAnEapRequest() {
        var ue = ue();
        ue.register();
        var request = new AuthenticationRequest(network.ngKsi, Abba.INITIAL)
                .withEapMessage(EapPacket.success(1).encode());

        assertThat(ue.receive(request.encode()).answers()).isEmpty();
    }

    @Test
    void answersByAnotherMethodOnPurpose() {
        var ue = ue(Misbehaviour.WRONG_METHOD);
        var response = answer(ue, challenge(ue).encode());

        assertThat(((AuthenticationResponse) Objects.requireNonNull(response)).resStar())
                .isPresent();
    }

    /** The network's first request to a UE that starts to register. */
    private AuthenticationRequest challenge(Ue ue) {
        network.open(1, ue.register().octets());
        return (AuthenticationRequest) decoded(network.sentPdus.getLast());
    }

    /** Goes on until the network has sent its Security Mode Command, which the UE hasn't seen yet. */
    private SecurityModeCommand commandFor(Ue ue) {
        var response = ue.receive(challenge(ue).encode()).answers().getFirst();
        network.send(7, new N2Uplink.UplinkNasTransport(response.octets()));
        return (SecurityModeCommand)
                decoded(ProtectedPdu.of(network.sentPdus.getLast()).payload());
    }

    /** The command under a MAC that isn't right. */
    private static Octets tampered(SecurityModeCommand command) {
        return Octets.ofHex("7e030011223300").concat(command.encode());
    }

    private static GmmMessage answer(Ue ue, Octets pdu) {
        return Objects.requireNonNull(ue.receive(pdu).answers().getFirst().message());
    }

    private List<AkaPrimeSubtype> subtypes() {
        return network.received.stream()
                .filter(AuthenticationResponse.class::isInstance)
                .map(response ->
                        ((AuthenticationResponse) response).eapMessage().orElseThrow())
                .map(packet -> AkaPrimeMessage.decode(packet).subtype())
                .toList();
    }

    private Outcome register(Ue ue) {
        return new Registration(ue, network, new GNb(), 1, Duration.ZERO).register();
    }

    private static boolean agreed(Outcome outcome) {
        return outcome instanceof Outcome.Registered registered && registered.keysAgree();
    }

    private static GmmMessage decoded(Octets plain) {
        return ((Decoded.Message) GmmMessage.decode(plain)).message();
    }

    private static Ue ue(Misbehaviour... misbehaviours) {
        return new Ue(SUBSCRIPTION, UeSettings.of(PLMN).withMisbehaviours(Set.of(misbehaviours)));
    }
}
