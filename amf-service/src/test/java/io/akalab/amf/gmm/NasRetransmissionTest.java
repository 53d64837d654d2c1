package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Uplink;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.security.ProtectedPdu;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the AMF does when a UE does not answer (TS 24.501 clause 10.2), as ETSI's test purposes for the AMF have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NasRetransmissionTest {

    private static final Duration SIX = Duration.ofSeconds(6);
    private static final Duration THREE = Duration.ofSeconds(3);

    private PortLab lab;

    @BeforeAll
    void start() {
        lab = new PortLab("--akalab.amf.authentication=always");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void sendsAChallengeFiveTimesInAllAndReleases() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        var first = PortUe.pdu(ue.taken(Downlink.NasTransport.class));
        lab.pass(SIX.minusMillis(1));
        ue.receivedNothing();
        lab.pass(Duration.ofMillis(1));
        assertThat(PortUe.pdu(ue.taken(Downlink.NasTransport.class))).isEqualTo(first);
        for (int repetition = 2; repetition <= 4; repetition++) {
            lab.pass(SIX);
            ue.received(AuthenticationRequest.class);
        }
        lab.pass(SIX);
        assertThat(ue.taken(Downlink.ContextReleaseCommand.class).cause()).isEqualTo(Cause.NAS_UNSPECIFIED);
        lab.pass(SIX);
        ue.receivedNothing();
        ue.uplink(new Uplink.ContextReleaseComplete());
        assertThat(lab.contexts().find(ue.id())).isEmpty();
    }

    @Test
    void repeatsNothingThatWasAnswered() {
        var ue = lab.ue().register();
        lab.pass(SIX);
        lab.pass(SIX);
        ue.receivedNothing();
    }

    @Test
    void goesOnWithAUeThatAnswersTheLastChallenge() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        var challenge = ue.received(AuthenticationRequest.class);
        for (int repetition = 1; repetition <= 4; repetition++) {
            lab.pass(SIX);
            assertThat(ue.received(AuthenticationRequest.class)).isEqualTo(challenge);
        }
        ue.finish(challenge);
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
    }

    @Test
    void protectsEachSecurityModeCommandAnewAndReleasesAUeThatHasNoOtherContext() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        var sent = repeatedAfter(ue, SIX);
        assertThat(sent)
                .hasSize(5)
                .allSatisfy(message ->
                        assertThat(ue.read(message, SecurityModeCommand.class)).isNotNull());
        assertThat(sequenceNumbers(sent)).containsExactly(0, 1, 2, 3, 4);
        lab.pass(SIX);
        ue.taken(Downlink.ContextReleaseCommand.class);
    }

    /** It is registered as before, but nothing holds the connection that it came by. */
    @Test
    void releasesAUeThatIsSilentAboutASecurityModeCommandWhoseGnbHasNoContext() {
        var ue = lab.ue().register().idle();
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        repeatedAfter(ue, SIX);
        lab.pass(SIX);
        ue.taken(Downlink.ContextReleaseCommand.class);
        assertThat(lab.context(ue).isRegistered()).isTrue();
    }

    @Test
    void takesTheAnswerToARepeatedSecurityModeCommand() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.taken(Downlink.NasTransport.class);
        lab.pass(SIX);
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void repeatsTheRegistrationAcceptByItselfAndKeepsTheUeRegistered() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var first = ue.taken(Downlink.InitialContextSetup.class);
        var accept = ue.read(first, RegistrationAccept.class);
        for (int repetition = 1; repetition <= 4; repetition++) {
            lab.pass(SIX);
            var again = ue.taken(Downlink.NasTransport.class);
            assertThat(ue.read(again, RegistrationAccept.class)).isEqualTo(accept);
        }
        lab.pass(SIX);
        ue.receivedNothing();
        assertThat(lab.context(ue).state()).isEqualTo(GmmState.REGISTERED);
        assertThat(lab.contexts().find(accept.guti().orElseThrow())).isPresent();
    }

    /** Clause 5.5.1.2.8 c: "the old and the new 5G-GUTI are considered valid". */
    @Test
    void keepsBothGutisOfAUeThatConfirmsNone() {
        var ue = lab.ue().register();
        var before = ue.guti();
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var after = ue.read(ue.gnb().take().getFirst(), RegistrationAccept.class)
                .guti()
                .orElseThrow();
        for (int expiry = 1; expiry <= 5; expiry++) {
            lab.pass(SIX);
        }
        assertThat(lab.contexts().find(before)).isPresent();
        assertThat(lab.contexts().find(after)).isEqualTo(lab.contexts().find(before));
        ue.sendProtected(new RegistrationComplete());
    }

    @Test
    void asksFiveTimesForAnIdentityAndReleases() {
        var ue = lab.ue();
        var stranger = new MobileIdentity.FiveGGuti(
                new io.akalab.crypto.identity.Guti(io.akalab.amf.TestUe.PLMN, 2, 1, 0, 0x01020304));
        ue.initial(new RegistrationRequest(RegistrationType.INITIAL, false, NgKsi.NO_KEY, stranger)
                .withUeSecurityCapability(PortUe.CAPABILITY));
        assertThat(repeatedAfter(ue, THREE))
                .hasSize(5)
                .allSatisfy(message ->
                        assertThat(ue.read(message, IdentityRequest.class)).isNotNull());
        lab.pass(THREE);
        ue.taken(Downlink.ContextReleaseCommand.class);
    }

    @Test
    void asksAUeFiveTimesToGoAndForgetsIt() {
        var ue = lab.ue().register();
        lab.gmm().deregister(ue.imsi());
        var sent = repeatedAfter(ue, THREE);
        assertThat(sent).hasSize(5);
        sent.forEach(message -> ue.read(message, DeregistrationRequestToUe.class));
        lab.pass(THREE);
        assertThat(ue.taken(Downlink.ContextReleaseCommand.class).cause()).isEqualTo(Cause.DEREGISTER);
        assertThat(lab.contexts().find(ue.imsi())).isEmpty();
    }

    @Test
    void repeatsNoDeregistrationThatWasAccepted() {
        var ue = lab.ue().register();
        lab.gmm().deregister(ue.imsi());
        ue.received(DeregistrationRequestToUe.class);
        ue.sendProtected(new DeregistrationAcceptFromUe());
        ue.taken(Downlink.ContextReleaseCommand.class);
        lab.pass(THREE);
        ue.receivedNothing();
    }

    @Test
    void sendsNothingMoreToAUeWhoseGnbIsLost() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.received(AuthenticationRequest.class);
        lab.n2().connectionLost(ue.gnb(), ue.id());
        lab.pass(SIX);
        ue.receivedNothing();
    }

    @Test
    void anAnswerToSomethingElseStopsNothing() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        ue.received(AuthenticationRequest.class);
        ue.send(new io.akalab.nas.message.IdentityResponse(
                new MobileIdentity.SuciIdentity(io.akalab.crypto.identity.Suci.nullScheme(
                        io.akalab.amf.TestUe.PLMN, ue.imsi().msin(2), "0"))));
        ue.gnb().take();
        lab.pass(SIX);
        ue.received(AuthenticationRequest.class);
    }

    /** What was sent and repeated until it was given up, but for the last expiry. */
    private List<Downlink> repeatedAfter(PortUe ue, Duration timer) {
        var sent = new ArrayList<>(ue.gnb().take());
        for (int repetition = 1; repetition <= 4; repetition++) {
            lab.pass(timer);
            sent.addAll(ue.gnb().take());
        }
        return sent;
    }

    private static List<Integer> sequenceNumbers(List<Downlink> messages) {
        return messages.stream()
                .map(PortUe::pdu)
                .map(ProtectedPdu::of)
                .map(ProtectedPdu::sequenceNumber)
                .toList();
    }
}
