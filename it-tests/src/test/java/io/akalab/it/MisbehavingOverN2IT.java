package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nas.message.MessageType;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the AMF makes of UEs and gNBs over real NGAP that misbehave, or do not answer. */
class MisbehavingOverN2IT extends OverN2 {

    /** TS 24.501 clauses 5.4.1.3.7, 4.4.3.2 and 7, TS 38.413 clause 10: what does not keep a UE from being registered. */
    @ParameterizedTest
    @EnumSource(names = {"REPLAYED_MESSAGE", "NGKSI_IN_USE", "GARBAGE_NAS", "GARBAGE_NGAP", "STALE_SQN"})
    void registrationInSpiteOf(Misbehaviour misbehaviour) {
        assertRegistered(registration(misbehaving(misbehaviour)).register());
    }

    /** TS 24.501 clauses 5.4.1.3.5 and 5.4.1.3.7. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "WRONG_RES_STAR",
                "WRONG_K",
                "MAC_FAILURE",
                "SYNCH_FAILURE",
                "NON_5G_AUTHENTICATION",
                "WRONG_METHOD"
            })
    void authenticationIsRejectedAfter(Misbehaviour misbehaviour) {
        var registration = registration(misbehaving(misbehaviour));
        assertThat(registration.register()).isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** TS 33.501 clause 6.1.3.1, RFC 4187 clause 6.3.1. */
    @ParameterizedTest
    @EnumSource(names = {"WRONG_RES_STAR", "WRONG_K", "WRONG_EAP_MAC", "EAP_CLIENT_ERROR", "WRONG_METHOD"})
    void eapAuthenticationIsRejectedAfter(Misbehaviour misbehaviour) {
        var settings = UeSettings.of(TestSubscriber.HOME).withMisbehaviours(Set.of(misbehaviour));
        var registration = registration(provisioned(AuthType.EAP_AKA_PRIME).ue(settings));
        assertThat(registration.register()).isInstanceOf(Outcome.AuthenticationRejected.class);
    }

    /** TS 24.501 clause 5.4.1.3.7 c: the SUCI is asked for before a UE with a MAC failure is rejected. */
    @Test
    void identificationOfAUeThatFindsAMacFailure() {
        var registration = registration(misbehaving(Misbehaviour.MAC_FAILURE));
        registration.register();
        assertThat(names(registration))
                .containsSubsequence("Authentication Failure", "Identity Request", "Authentication Reject");
    }

    /** TS 24.501 clauses 5.4.2.5 and 5.4.2.7 b. */
    @Test
    void securityModeRejectOfAUeThatWasBidDown() {
        var registration = registration(misbehaving(Misbehaviour.WRONG_CAPABILITIES));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertThat(names(registration)).contains("Security Mode Reject").doesNotContain("Registration Accept");
    }

    /** TS 24.501 clauses 5.4.1.3.7 b, 5.4.2.7 b: sent five times in all, then the AMF gives up. */
    @ParameterizedTest
    @EnumSource(names = {"AUTHENTICATION_REQUEST", "SECURITY_MODE_COMMAND"})
    void aMessageThatIsNotAnsweredComesFiveTimes(MessageType message) {
        var ue = provisioned().ue(UeSettings.of(TestSubscriber.HOME).withSilenceAt(message));
        var registration = registration(ue);
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertFiveOf(message, registration);
        assertThat(registration.isConnected()).isFalse();
    }

    /** TS 24.501 clause 5.4.3.6 b. */
    @Test
    void anIdentityRequestThatIsNotAnsweredComesFiveTimes() {
        var settings = UeSettings.of(TestSubscriber.HOME)
                .withMisbehaviours(Set.of(Misbehaviour.UNKNOWN_GUTI))
                .withSilenceAt(MessageType.IDENTITY_REQUEST);
        var registration = registration(provisioned().ue(settings));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertFiveOf(MessageType.IDENTITY_REQUEST, registration);
        assertThat(registration.isConnected()).isFalse();
    }

    /** TS 24.501 clause 5.5.1.2.8 c: the UE stays registered, and connected. */
    @Test
    void aRegistrationAcceptThatIsNotAnsweredComesFiveTimes() {
        var settings = UeSettings.of(TestSubscriber.HOME).withSilenceAt(MessageType.REGISTRATION_ACCEPT);
        var registration = new Registration(
                provisioned().ue(settings), link(), new GNb(), link()::nextRanUeNgapId, Duration.ofSeconds(6));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertFiveOf(MessageType.REGISTRATION_ACCEPT, registration);
    }

    /** TS 24.501 clause 4.4.3.2: the Registration Complete is discarded, and the Accept comes again. */
    @Test
    void messagesWithAnOldCountAreDiscarded() {
        var registration = registration(misbehaving(Misbehaviour.OLD_COUNT));
        registration.register();
        awaitFiveOf(MessageType.REGISTRATION_ACCEPT, registration);
    }

    /** TS 24.501 clause 5.4.4.6 a. */
    @Test
    void aConfigurationUpdateCommandThatIsNotAnsweredComesFiveTimes() {
        var subscriber = provisioned();
        var registration = registration(subscriber.ue(
                UeSettings.of(TestSubscriber.HOME).withSilenceAt(MessageType.CONFIGURATION_UPDATE_COMMAND)));
        assertRegistered(registration.register());
        api.configure(deployment().amf(), subscriber.imsi().value());
        awaitFiveOf(MessageType.CONFIGURATION_UPDATE_COMMAND, registration);
        assertRegistered(registration.outcome());
    }

    /** TS 24.501 clause 5.5.2.3.5 a: the UE is released in the end. */
    @Test
    void aDeregistrationRequestThatIsNotAnsweredComesFiveTimes() {
        var subscriber = provisioned();
        var registration = registration(subscriber.ue(
                UeSettings.of(TestSubscriber.HOME).withSilenceAt(MessageType.DEREGISTRATION_REQUEST_TO_UE)));
        assertRegistered(registration.register());
        api.deregister(deployment().amf(), subscriber.imsi().value());
        assertThat(registration.awaitExchange("UEContextReleaseCommand", SOON)).isTrue();
        assertFiveOf(MessageType.DEREGISTRATION_REQUEST_TO_UE, registration);
    }

    /** TS 24.501 clause 4.4.4.3: with a wrong MAC a UE does not exist. */
    @Test
    void messagesWithAWrongMacAreDiscarded() {
        var registration = registration(misbehaving(Misbehaviour.WRONG_MAC));
        assertThat(registration.register()).isInstanceOf(Outcome.Failed.class);
        assertThat(names(registration)).doesNotContain("Registration Accept");
    }

    private static void assertFiveOf(MessageType message, Registration registration) {
        assertThat(names(registration).stream().filter(message.title()::equals)).hasSize(5);
    }

    private static void awaitFiveOf(MessageType message, Registration registration) {
        long missing =
                5 - names(registration).stream().filter(message.title()::equals).count();
        for (; missing > 0; missing--) {
            assertThat(registration.awaitExchange(message.title(), SOON)).isTrue();
        }
        assertFiveOf(message, registration);
    }
}
