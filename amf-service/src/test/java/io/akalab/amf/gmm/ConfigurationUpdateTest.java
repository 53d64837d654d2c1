package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Uplink;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.RegistrationComplete;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The generic UE configuration update procedure (TS 24.501 clause 5.4.4). */
@ExtendWith(PortLabs.class)
class ConfigurationUpdateTest {

    private final PortLab lab;

    ConfigurationUpdateTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void givesTheUeANewGutiAndItsSlicesAndWaitsForTheAnswer() {
        var ue = lab.ue().register();
        assertThat(lab.gmm().configure(ue.imsi())).isEqualTo(NetworkRequest.STARTED);
        var command = ue.received(ConfigurationUpdateCommand.class);
        assertThat(command.acknowledgementRequested()).isTrue();
        assertThat(command.registrationRequested()).isFalse();
        assertThat(command.guti().orElseThrow()).isNotEqualTo(ue.guti());
        assertThat(command.allowedNssai().orElseThrow()).containsExactly(Snssai.of(1));
        assertThat(command.configuredNssai().orElseThrow()).containsExactly(Snssai.of(1));
        assertThat(command.fullName()).isEmpty();
        ue.sendProtected(new ConfigurationUpdateComplete()).receivedNothing();
        assertThat(lab.contexts().find(ue.guti())).isEmpty();
        assertThat(lab.contexts().find(command.guti().orElseThrow())).isPresent();
    }

    /** Five commands, and then both 5G-GUTIs stay good (clause 5.4.4.6 a). */
    @Test
    void isRepeatedFourTimesAndGivenUp() {
        var ue = lab.ue().register();
        lab.gmm().configure(ue.imsi());
        var given = ue.received(ConfigurationUpdateCommand.class).guti().orElseThrow();
        for (int i = 0; i < 4; i++) {
            lab.pass(Duration.ofSeconds(6));
            assertThat(ue.received(ConfigurationUpdateCommand.class).guti()).contains(given);
        }
        lab.pass(Duration.ofSeconds(6));
        ue.receivedNothing();
        assertThat(lab.contexts().find(ue.guti())).isPresent();
        assertThat(lab.contexts().find(given)).isPresent();
    }

    /** A UE answers to two names at the most. */
    @Test
    void aSecondOneGivesTheSameGutiAsLongAsTheFirstIsNotConfirmed() {
        var ue = lab.ue().register();
        lab.gmm().configure(ue.imsi());
        var first = ue.received(ConfigurationUpdateCommand.class).guti();
        lab.gmm().configure(ue.imsi());
        assertThat(ue.received(ConfigurationUpdateCommand.class).guti()).isEqualTo(first);
    }

    @Test
    void aRegistrationTakesItsPlace() {
        var ue = lab.ue().register();
        lab.gmm().configure(ue.imsi());
        ue.received(ConfigurationUpdateCommand.class);
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.accepted(ue.taken(Downlink.NasTransport.class));
        ue.sendProtected(new RegistrationComplete()).receivedNothing();
        lab.pass(Duration.ofSeconds(6));
        ue.receivedNothing();
    }

    /** Nobody can page here, so that it waits for the UE. */
    @Test
    void anIdleUeHearsOfItWithItsNextRegistration() {
        var ue = lab.ue().register().idle();
        assertThat(lab.gmm().configure(ue.imsi())).isEqualTo(NetworkRequest.LATER);
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.accepted(ue.taken(Downlink.InitialContextSetup.class));
        ue.uplink(new Uplink.ContextSetupResponse()).sendProtected(new RegistrationComplete());
        var command = ue.received(ConfigurationUpdateCommand.class);
        assertThat(command.guti().orElseThrow()).isNotEqualTo(ue.guti());
        ue.sendProtected(new ConfigurationUpdateComplete()).receivedNothing();
        assertThat(lab.context(ue).wishes().isEmpty()).isTrue();
    }

    @Test
    void aBusyUeHearsOfItWhenItHasTime() {
        var ue = lab.ue().register();
        lab.gmm().reauthenticate(ue.imsi());
        var challenge = ue.received(AuthenticationRequest.class);
        assertThat(lab.gmm().configure(ue.imsi())).isEqualTo(NetworkRequest.LATER);
        ue.receivedNothing();
        ue.sendProtected(ue.answer(challenge));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
        ue.uplink(new Uplink.ContextModificationResponse());
        ue.received(ConfigurationUpdateCommand.class);
    }

    @Test
    void isNotForAUeThatIsUnknown() {
        assertThat(lab.gmm().configure(lab.ue().imsi())).isEqualTo(NetworkRequest.NOT_REGISTERED);
    }

    @Test
    void anAnswerThatNobodyAskedForIsOutOfPlace() {
        var ue = lab.ue().register();
        ue.sendProtected(new ConfigurationUpdateComplete());
        assertThat(ue.received(GmmStatus.class).cause()).isEqualTo(GmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE);
    }
}
