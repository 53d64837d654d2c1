package io.akalab.simulator.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import io.akalab.simulator.ue.UeState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            2,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));

    private final FakeNetwork network = new FakeNetwork(IMSI, PLMN, SUBSCRIPTION.algorithm());
    private final Ue ue = ue();
    private final Registration registration = registration(ue);

    @Test
    void registersAndBothSidesHoldTheSameKeys() {
        var registered = (Outcome.Registered) registration.register();

        assertThat(registered.keysAgree()).isTrue();
        assertThat(registered.keys().kamf().matches(Objects.requireNonNull(network.kamf)))
                .isTrue();
        assertThat(registered.keys().kgnb().matches(Objects.requireNonNull(network.kgnb)))
                .isTrue();
        assertThat(ue.state()).isEqualTo(UeState.REGISTERED);
        assertThat(ue.guti()).contains(FakeNetwork.GUTI);
        assertThat(network.received.getLast()).isInstanceOf(RegistrationComplete.class);
        assertThat(network.receivedN2).contains(new N2Uplink.InitialContextSetupResponse());
    }

    @Test
    void sendsInClearNothingButWhatMayBe() {
        registration.register();

        var clear = (RegistrationRequest) network.received.getFirst();
        var complete = network.received.stream()
                .filter(SecurityModeComplete.class::isInstance)
                .map(SecurityModeComplete.class::cast)
                .findFirst()
                .orElseThrow();
        var whole = (RegistrationRequest) decoded(complete.nasMessageContainer().orElseThrow());

        assertThat(clear.ies().elements()).extracting(ie -> ie.iei()).containsExactly(0x2E);
        assertThat(whole.requestedNssai()).isPresent();
        assertThat(complete.imeisv()).isPresent();
    }

    @Test
    void recordsWhatWasExchanged() {
        registration.register();

        assertThat(registration.exchanges())
                .extracting(exchange -> exchange.direction() + " " + exchange.ngapType() + " " + exchange.nasName())
                .containsExactly(
                        "UPLINK InitialUEMessage Registration Request",
                        "DOWNLINK DownlinkNASTransport Authentication Request",
                        "UPLINK UplinkNASTransport Authentication Response",
                        "DOWNLINK DownlinkNASTransport Security Mode Command",
                        "UPLINK UplinkNASTransport Security Mode Complete",
                        "DOWNLINK InitialContextSetupRequest Registration Accept",
                        "UPLINK InitialContextSetupResponse null",
                        "UPLINK UplinkNASTransport Registration Complete");
        assertThat(registration.exchanges().getFirst().fields().stream()
                        .map(field -> field.name() + "=" + field.value()))
                .contains("identity=suci-0-999-70-0-0-0-0000000001", "ngKSI=7");
        assertThat(registration.exchanges().toString()).doesNotContain("0000000001");
    }

    @Test
    void resynchronisesWhenTheUsimIsAhead() {
        var ahead = ue(Misbehaviour.STALE_SQN);

        assertThat(agreed(registration(ahead).register())).isTrue();
        assertThat(network.received)
                .filteredOn(AuthenticationFailure.class::isInstance)
                .singleElement()
                .satisfies(failure ->
                        assertThat(((AuthenticationFailure) failure).cause()).isEqualTo(GmmCause.SYNCH_FAILURE));
        assertThat(ahead.usim().sqnMs()).isEqualTo(network.sqn);
    }

    @Test
    void answersMacFailureToANetworkWithAnotherK() {
        assertThat(registration(ue(Misbehaviour.WRONG_K)).register()).isInstanceOf(Outcome.Failed.class);

        assertThat(failureCause()).isEqualTo(GmmCause.MAC_FAILURE);
    }

    @Test
    void refusesAVectorThatIsNotFor5gAndUsesNoSqnForIt() {
        network.amf = Octets.ofHex("0000");

        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertThat(failureCause()).isEqualTo(GmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE);
        assertThat(ue.usim().sqnMs()).isEqualTo(new Sqn(0));
    }

    @Test
    void refusesAnNgKsiThatIsInUse() {
        registration.register();
        network.sqn = new Sqn(64);

        assertThat(registration(ue).register()).isInstanceOf(Outcome.Failed.class);
        assertThat(failureCause()).isEqualTo(GmmCause.NGKSI_ALREADY_IN_USE);
    }

    @Test
    void protectsItsNextRegistrationRequestWithTheContextItHas() {
        registration.register();
        network.sqn = new Sqn(64);
        network.ngKsi = NgKsi.ofNative(1);
        int before = network.receivedPdus.size();

        assertThat(agreed(registration(ue).register())).isTrue();

        assertThat(ProtectedPdu.typeOf(network.receivedPdus.get(before))).isEqualTo(SecurityHeaderType.INTEGRITY);
        var request = (RegistrationRequest) network.received.get(before);
        assertThat(request.identity()).isEqualTo(new MobileIdentity.FiveGGuti(FakeNetwork.GUTI));
        assertThat(request.ngKsi()).isEqualTo(NgKsi.ofNative(0));
        assertThat(request.nasMessageContainer()).isPresent();
    }

    @Test
    void rejectsTheSecurityModeWhenItsCapabilitiesAreReplayedDifferently() {
        assertThat(registration(ue(Misbehaviour.WRONG_CAPABILITIES)).register()).isInstanceOf(Outcome.Failed.class);

        assertThat(network.received.getLast())
                .isEqualTo(new SecurityModeReject(GmmCause.UE_SECURITY_CAPABILITIES_MISMATCH));
    }

    @Test
    void isRejectedWithAWrongResStar() {
        assertThat(registration(ue(Misbehaviour.WRONG_RES_STAR)).register())
                .isEqualTo(new Outcome.AuthenticationRejected());
    }

    @Test
    void givesItsSuciWhenItsGutiIsUnknown() {
        assertThat(agreed(registration(ue(Misbehaviour.UNKNOWN_GUTI)).register()))
                .isTrue();
        assertThat(network.received.get(1)).isInstanceOf(IdentityResponse.class);
    }

    @Test
    void tellsTheCauseOfARejection() {
        network.rejectsEverybody = true;

        assertThat(registration.register()).isEqualTo(new Outcome.Rejected(GmmCause.PLMN_NOT_ALLOWED));
        assertThat(ue.state()).isEqualTo(UeState.DEREGISTERED);
        assertThat(ue.keys()).isEmpty();
    }

    @Test
    void deregisters() {
        registration.register();

        assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
        assertThat(ue.state()).isEqualTo(UeState.DEREGISTERED);
        assertThat(network.receivedN2).contains(new N2Uplink.UeContextReleaseComplete());
    }

    @Test
    void refusesToDeregisterBeforeItIsRegistered() {
        assertThatThrownBy(() -> registration.deregister(DeregistrationType.NORMAL))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void acceptsADeregistrationByTheNetwork() {
        registration.register();

        var reaction = ue.receive(network.deregistration());

        assertThat(reaction.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.message()).isEqualTo(new DeregistrationAcceptFromUe()));
        assertThat(ue.state()).isEqualTo(UeState.DEREGISTERED);
    }

    @Test
    void discardsEveryMessageOfTheNetworkThatComesAgain() {
        registration.register();
        var keys = ue.keys().orElseThrow();

        for (var pdu : network.sentPdus) {
            assertThat(ue.receive(pdu).answers()).isEmpty();
        }
        assertThat(ue.state()).isEqualTo(UeState.REGISTERED);
        assertThat(ue.keys()).contains(keys);
    }

    @Test
    void discardsPlainMessagesOnceThereIsSecurity() {
        registration.register();

        var reaction = ue.receive(
                new ConfigurationUpdateCommand().withAcknowledgementRequested().encode());

        assertThat(reaction.answers()).isEmpty();
        assertThat(reaction.received().note()).contains("not protected");
    }

    @Test
    void acknowledgesAConfigurationUpdate() {
        registration.register();

        var reaction = ue.receive(network.protect(new ConfigurationUpdateCommand().withAcknowledgementRequested()));

        assertThat(reaction.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.message()).isEqualTo(new ConfigurationUpdateComplete()));
    }

    @Test
    void answersAChallengeThatComesAgainAsBefore() {
        ue.register();
        var challenge = Octets.ofHex("7e0056000200002123553cbe9637a89d218ae64dae47bf352010")
                .concat(SUBSCRIPTION
                        .algorithm()
                        .vector(Octets.ofHex("23553cbe9637a89d218ae64dae47bf35"), new Sqn(32), Octets.ofHex("8000"))
                        .autn()
                        .octets());

        var first = ue.receive(challenge).answers();

        assertThat(ue.receive(challenge).answers()).isEqualTo(first);
    }

    @Test
    void saysWhyItFailsWhenTheAmfCannotBeReached() {
        N2Link broken = new N2Link() {
            @Override
            public Opened open(long ranUeNgapId, Octets nasPdu) {
                throw new N2LinkException("the AMF does not answer");
            }

            @Override
            public List<N2Downlink> send(long amfUeNgapId, N2Uplink message) {
                throw new IllegalStateException("nothing is open");
            }

            @Override
            public List<N2Downlink> poll(long amfUeNgapId, Duration wait) {
                throw new IllegalStateException("nothing is open");
            }
        };

        assertThat(Registration.register(ue, broken)).isEqualTo(new Outcome.Failed("the AMF does not answer"));
    }

    @Test
    void ciphersUplinkMessagesOnceThereIsSecurity() {
        registration.register();

        assertThat(registration.exchanges().stream()
                        .filter(exchange -> exchange.direction() == Direction.UPLINK)
                        .map(Exchange::protection)
                        .filter(Objects::nonNull))
                .containsExactly("PLAIN", "PLAIN", "INTEGRITY_CIPHERED_NEW_CONTEXT", "INTEGRITY_CIPHERED");
    }

    private GmmCause failureCause() {
        return network.received.stream()
                .filter(AuthenticationFailure.class::isInstance)
                .map(failure -> ((AuthenticationFailure) failure).cause())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Registration registration(Ue registering) {
        return new Registration(registering, network, new GNb(), 1, Duration.ZERO);
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
