package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The deregistration procedures (TS 24.501 clause 5.5.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeregistrationTest {

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab();
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void ueInitiatedDeregistrationIsAcceptedAndReleased() {
        var ue = lab.ue().register();
        ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL));
        ue.received(DeregistrationAcceptToUe.class);
        assertThat(ue.releaseCause()).isEqualTo("nas/deregister");
        ue.released();
        gone(ue);
    }

    @Test
    void switchOffIsReleasedWithoutAnAccept() {
        var ue = lab.ue().register();
        ue.sendProtected(ue.deregistration(DeregistrationType.SWITCH_OFF));
        assertThat(ue.messages()).containsExactly(new UEContextReleaseCommand("nas/deregister"));
        ue.released();
        gone(ue);
    }

    @Test
    void idleUeDeregistersByANewAssociation() {
        var ue = idle();
        var request = ue.nas()
                .protect(
                        SecurityHeaderType.INTEGRITY,
                        ue.deregistration(DeregistrationType.NORMAL).encode());
        ue.open(request).received(DeregistrationAcceptToUe.class);
        ue.released();
        gone(ue);
    }

    @Test
    void nobodyDeregistersAnIdleUeWithoutItsKeys() {
        var ue = idle();
        ue.open(ue.deregistration(DeregistrationType.NORMAL));
        assertThat(ue.messages()).containsExactly(new UEContextReleaseCommand("nas/unspecified"));
        ue.released();
        ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        ue.finish();
    }

    @Test
    void networkInitiatedDeregistrationIsFetchedAcceptedAndReleased() {
        var ue = lab.ue().register();
        deregister(ue, 202);
        ue.fetch(0).received(DeregistrationRequestToUe.class);
        assertThat(ue.state().mmState()).isEqualTo("5GMM-DEREGISTERED-INITIATED");
        ue.sendProtected(new DeregistrationAcceptFromUe());
        assertThat(ue.messages()).containsExactly(new UEContextReleaseCommand("nas/deregister"));
        ue.released();
        gone(ue);
    }

    @Test
    void networkInitiatedDeregistrationWakesTheGnbThatWaits() throws ExecutionException, InterruptedException {
        var ue = lab.ue().register();
        try (var gnb = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetched = gnb.submit(() -> ue.fetch(20_000));
            deregister(ue, 202);
            fetched.get().received(DeregistrationRequestToUe.class);
        }
    }

    @Test
    void networkInitiatedDeregistrationAskedForTwiceSendsOneRequest() {
        var ue = lab.ue().register();
        deregister(ue, 202);
        deregister(ue, 202);
        assertThat(ue.fetch(0).messages()).hasSize(1);
    }

    @Test
    void idleUeIsDeregisteredAtOnce() {
        var ue = idle();
        deregister(ue, 204);
        forgotten(ue);
    }

    @Test
    void unknownUeCannotBeDeregistered() {
        assertThatThrownBy(() -> deregister(lab.ue(), 202))
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.hasCause(Cause.CONTEXT_NOT_FOUND))
                                .isTrue());
    }

    private TestUe idle() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity")).released();
        return ue;
    }

    private void deregister(TestUe ue, int due) {
        lab.client().post(SbiPath.of("/lab/v1/ues/{supi}/deregister", ue.imsi().value()), Map.of(), due);
    }

    /** The AMF knows no association, but the 5G-GUTI, with which the UE may come again. */
    private static void gone(TestUe ue) {
        assertThatThrownBy(ue::state)
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.upstreamStatus()).isEqualTo(404));
        var again = ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi());
        ue.reopen(again);
        ue.complete();
    }

    /** The AMF knows neither the association nor the 5G-GUTI any more. */
    private static void forgotten(TestUe ue) {
        assertThatThrownBy(ue::state)
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.upstreamStatus()).isEqualTo(404));
        ue.open(ue.registrationRequest(
                new MobileIdentity.FiveGGuti(ue.guti()), ue.nas().ngKsi()));
        ue.received(IdentityRequest.class);
    }
}
