package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.amf.AmfApplication;
import io.akalab.amf.Lab;
import io.akalab.amf.TestUe;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.sbi.client.UpstreamProblem;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** What the AMF forgets when nobody says anything any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepTest {

    private final SettableClock clock = new SettableClock();
    private Lab lab;

    @BeforeAll
    void start() {
        var application = AmfApplication.application();
        ApplicationContextInitializer<GenericApplicationContext> withClock =
                context -> context.registerBean("clock", Clock.class, () -> clock);
        application.addInitializers(withClock);
        lab = new Lab(application, "--akalab.amf.contexts.sweep-interval=1h", "--akalab.amf.timers.tick=1h");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void forgetsAUeThatNeverAnswersItsChallenge() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        nobodyRepeats(ue);
        sweepAfter(Duration.ofSeconds(29));
        assertThat(ue.state().mmState()).isEqualTo("5GMM-COMMON-PROCEDURE-INITIATED");
        sweepAfter(Duration.ofSeconds(2));
        assertThatThrownBy(ue::state)
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.upstreamStatus()).isEqualTo(404));
    }

    @Test
    void registersAUeThatNeverConfirmsItsGuti() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure()).received(RegistrationAccept.class);
        nobodyRepeats(ue);
        sweepAfter(Duration.ofSeconds(31));
        assertThat(ue.state().mmState()).isEqualTo("5GMM-REGISTERED");
    }

    @Test
    void keepsAUeThatIsConnectedAndSilent() {
        var ue = lab.ue().register();
        sweepAfter(Duration.ofHours(3));
        assertThat(ue.state().mmState()).isEqualTo("5GMM-REGISTERED");
    }

    @Test
    void deregistersAnIdleUeFourMinutesAfterT3512() {
        var ue = idle();
        sweepAfter(Duration.ofMinutes(57));
        ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        ue.received(AuthenticationRequest.class);

        var late = idle();
        sweepAfter(Duration.ofMinutes(59));
        late.open(late.registrationRequest(
                new MobileIdentity.FiveGGuti(late.guti()), late.nas().ngKsi()));
        late.received(IdentityRequest.class);
    }

    @Test
    void idleAgainWhenTheGnbNeverConfirmsTheRelease() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity"));
        sweepAfter(Duration.ofSeconds(31));
        assertThatThrownBy(ue::state).isInstanceOf(UpstreamProblem.class);
        ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        ue.received(AuthenticationRequest.class);
    }

    @Test
    void leavesAProcedureAloneWhoseMessagesAreRepeated() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        sweepAfter(Duration.ofSeconds(31));
        assertThat(ue.state().mmState()).isEqualTo("5GMM-COMMON-PROCEDURE-INITIATED");
    }

    /** Nothing is sent again, or given up in the end. */
    private void nobodyRepeats(TestUe ue) {
        lab.amf(UeContexts.class)
                .find(ue.associationId())
                .orElseThrow()
                .timers()
                .stopAll();
    }

    private TestUe idle() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity")).released();
        return ue;
    }

    private void sweepAfter(Duration silence) {
        clock.pass(silence);
        lab.amf(Sweep.class).run();
    }
}
