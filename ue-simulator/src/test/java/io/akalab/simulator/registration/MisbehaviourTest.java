package io.akalab.simulator.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.MessageType;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.Unprotected;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.Cell;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network sees of a UE that misbehaves on request, and how that ends. */
class MisbehaviourTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            2,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));

    private final FakeNetwork network = new FakeNetwork(IMSI, PLMN, SUBSCRIPTION.algorithm());

    @Test
    void sendsMacsThatNobodyBelieves() {
        assertThat(register(Misbehaviour.WRONG_MAC)).isInstanceOf(Outcome.Failed.class);

        assertThat(network.discarded).containsExactly(new Unprotected.MacFailure());
    }

    /** The UE believes that it is registered, but nobody has heard its Registration Complete. */
    @Test
    void sendsACountThatWasUsed() {
        assertThat(register(Misbehaviour.OLD_COUNT)).isInstanceOf(Outcome.Registered.class);

        assertThat(network.discarded).singleElement().isInstanceOf(Unprotected.Replayed.class);
        assertThat(network.received).noneMatch(RegistrationComplete.class::isInstance);
    }

    @Test
    void sendsEachProtectedMessageTwice() {
        assertAgreed(register(Misbehaviour.REPLAYED_MESSAGE));

        assertThat(network.discarded).hasSize(2).allMatch(Unprotected.Replayed.class::isInstance);
    }

    @Test
    void namesOtherCapabilitiesThanItHas() {
        assertThat(register(Misbehaviour.WRONG_CAPABILITIES)).isInstanceOf(Outcome.Failed.class);

        assertThat(network.received.getLast())
                .isEqualTo(new SecurityModeReject(GmmCause.UE_SECURITY_CAPABILITIES_MISMATCH));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHENTICATION_REQUEST", "SECURITY_MODE_COMMAND", "REGISTRATION_ACCEPT"})
    void isSilentAtTheMessageThatIsNamed(MessageType message) {
        var settings = UeSettings.of(PLMN).withSilenceAt(message);

        var registration = registration(settings);

        assertThat(registration.register())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("after " + message.title()));
        assertThat(registration.exchanges().getLast().fields().toString() + registration.exchanges())
                .contains(message.title());
    }

    @ParameterizedTest
    @EnumSource(names = {"MAC_FAILURE", "SYNCH_FAILURE", "NON_5G_AUTHENTICATION"})
    void answersARightChallengeWithAFailure(Misbehaviour misbehaviour) {
        network.rejectsAfterFailures = 2;

        assertThat(register(misbehaviour)).isEqualTo(new Outcome.AuthenticationRejected());

        assertThat(network.received)
                .filteredOn(AuthenticationFailure.class::isInstance)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(((AuthenticationFailure) failure).cause())
                        .isEqualTo(
                                switch (misbehaviour) {
                                    case MAC_FAILURE -> GmmCause.MAC_FAILURE;
                                    case SYNCH_FAILURE -> GmmCause.SYNCH_FAILURE;
                                    default -> GmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE;
                                }));
    }

    @Test
    void takesTheNextNgKsi() {
        network.rejectsAfterFailures = 2;

        assertAgreed(register(Misbehaviour.NGKSI_IN_USE));

        assertThat(network.received)
                .filteredOn(AuthenticationFailure.class::isInstance)
                .singleElement()
                .isEqualTo(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
    }

    @Test
    void registersInSpiteOfItsGarbage() {
        assertAgreed(register(Misbehaviour.GARBAGE_NAS));

        assertThat(network.receivedPdus).contains(Octets.ofHex("7e"), Octets.ofHex("deadbeef00ff"));
    }

    @Test
    void sendsOctetsThatAreNoNgap() {
        assertAgreed(register(Misbehaviour.GARBAGE_NGAP));

        assertThat(network.receivedN2).anyMatch(N2Uplink.Garbage.class::isInstance);
    }

    /** The UE is registered honestly first; then its gNBs lie about it. */
    @Test
    void hasTheTargetOfAHandoverNameOtherCapabilities() {
        var log = new ExchangeLog();
        var ue = new Ue(SUBSCRIPTION, UeSettings.of(PLMN).withMisbehaviours(Set.of(Misbehaviour.WRONG_CAPABILITIES)));
        var gnb = new GNb();
        var connection = new UeConnection(ue, network, gnb, () -> 1, log);
        network.expectedCapability = UeSettings.of(PLMN).capability();

        connection.initialOrUplink(ue.register(), "mo-Signalling", true);
        connection.takeAll();
        connection.switchPath(network, new GNb(Cell.SECOND), () -> 2);

        assertThat(requireNonNull(network.pathSwitch).capabilities())
                .isEqualTo(new N2Downlink.UeSecurityCapabilities(0xC000, 0x4000));
        assertThat(connection.keysAgree()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsTitle(Misbehaviour misbehaviour) {
        assertThat(Misbehaviour.parse(misbehaviour.title())).isEqualTo(misbehaviour);
        assertThat(misbehaviour.expected()).isNotBlank();
    }

    @Test
    void isFoundByItsCauseToo() {
        assertThat(Misbehaviour.parse("#71")).isEqualTo(Misbehaviour.NGKSI_IN_USE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Misbehaviour.parse("kindness"))
                .withMessageContaining("wrong-res-star");
    }

    private Outcome register(Misbehaviour misbehaviour) {
        return registration(UeSettings.of(PLMN).withMisbehaviours(Set.of(misbehaviour)))
                .register();
    }

    private Registration registration(UeSettings settings) {
        return new Registration(new Ue(SUBSCRIPTION, settings), network, new GNb(), 1, Duration.ZERO);
    }

    private static void assertAgreed(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
    }
}
