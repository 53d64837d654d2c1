package io.akalab.sbi.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.sbi.context.MessagePriority;
import io.akalab.sbi.overload.Admission.Ticket;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** TS 29.500 clauses 6.3, 6.4 and 6.8, with a clock that stands still unless it is told. */
class AdmissionTest {

    private static final int DEFAULT = MessagePriority.DEFAULT;
    private static final Duration WINDOW = Duration.ofMillis(250);
    private static final Duration FAST = Duration.ofMillis(1);
    private static final Duration SLOW = Duration.ofMillis(200);

    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = Clock.fixed(Instant.parse("2020-02-04T08:49:37Z"), ZoneOffset.UTC);
    private final LoadReport report = new LoadReport("NF-Instance: x", clock);
    private final Admission admission = admission(true, 0);

    private Admission admission(boolean enabled, long warmUp) {
        var settings = new OverloadProperties(
                enabled,
                20,
                48,
                96,
                Duration.ofMillis(80),
                WINDOW,
                warmUp,
                Duration.ofSeconds(2),
                List.of("/5g-aka-confirmation"),
                List.of("/n2-mock/"));
        return new Admission(settings, report, nanos::get);
    }

    @Test
    void letsInUpToTheLimitAndNoMore() {
        fill(48, DEFAULT);
        var refusal = refusal(DEFAULT, null);
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.is(Cause.NF_CONGESTION)).isTrue();
        assertThat(refusal.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void letsTheNextInWhenOneIsDone() {
        var tickets = fill(48, DEFAULT);
        tickets.getFirst().close();
        admission.enter(DEFAULT, null, 0);
        assertThat(refusal(DEFAULT, null).status()).isEqualTo(503);
    }

    @Test
    void letsInTheImportantWhereTheOrdinaryFindNoRoom() {
        fill(48, DEFAULT);
        fill(24, 0);
        assertThat(refusal(0, null).status()).isEqualTo(503);
    }

    @Test
    void refusesTheUnimportantFirst() {
        fill(24, DEFAULT);
        assertThat(refusal(31, null).status()).isEqualTo(503);
        fill(11, 28);
        assertThat(refusal(28, null).status()).isEqualTo(503);
        fill(13, DEFAULT);
        assertThat(refusal(DEFAULT, null).status()).isEqualTo(503);
    }

    @Test
    void countsWhatEndsSomethingAsMoreImportantThanWhatBeginsAnew() {
        assertThat(admission.priority(null, "/nausf-auth/v1/ue-authentications"))
                .isEqualTo(24);
        assertThat(admission.priority(null, "/nausf-auth/v1/ue-authentications/1/5g-aka-confirmation"))
                .isEqualTo(16);
        assertThat(admission.priority("30", "/nausf-auth/v1/ue-authentications/1/5g-aka-confirmation"))
                .isEqualTo(30);
        assertThat(admission.priority("rubbish", "/x")).isEqualTo(24);
    }

    @Test
    void lowersTheLimitWhenAnswersComeTooLate() {
        window(20, SLOW);
        assertThat(admission.limit()).isEqualTo(38);
        window(20, SLOW);
        assertThat(admission.limit()).isEqualTo(30);
    }

    @Test
    void neverLowersItBelowTheLeast() {
        for (int i = 0; i < 30; i++) {
            window(20, SLOW);
        }
        assertThat(admission.limit()).isEqualTo(20);
    }

    @Test
    void raisesItWhereItIsMadeUseOf() {
        window(30, FAST);
        assertThat(admission.limit()).isEqualTo(51);
        for (int i = 0; i < 60; i++) {
            window(admission.limit(), FAST);
        }
        assertThat(admission.limit()).isEqualTo(96);
    }

    @Test
    void leavesItWhereFewRequestsCome() {
        window(12, FAST);
        assertThat(admission.limit()).isEqualTo(48);
        window(9, SLOW);
        assertThat(admission.limit()).isEqualTo(48);
    }

    @Test
    void toleratesAFewSlowAnswers() {
        var tickets = fill(20, DEFAULT);
        nanos.addAndGet(FAST.toNanos());
        tickets.subList(0, 19).forEach(Ticket::close);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        tickets.getLast().close();
        assertThat(admission.limit()).isEqualTo(48);
    }

    @Test
    void countsTheTimeThatARequestWaitedForAThread() {
        for (int i = 0; i < 20; i++) {
            admission.enter(DEFAULT, null, SLOW.toNanos()).close();
        }
        turnWindow();
        admission.enter(DEFAULT, null, 0).close();
        assertThat(admission.limit()).isLessThan(48);
    }

    @Test
    void refusesUnderOverloadWhatWaitedTooLongForAThread() {
        long waited = Duration.ofMillis(100).toNanos();
        admission.enter(DEFAULT, null, waited).close();
        window(20, SLOW);
        assertThat(catchThrowableOfType(SbiProblem.class, () -> admission.enter(DEFAULT, null, waited))
                        .is(Cause.NF_CONGESTION))
                .isTrue();
        admission.enter(16, null, waited).close();
        window(20, FAST);
        window(20, FAST);
        admission.enter(DEFAULT, null, waited).close();
    }

    @Test
    void takesNoColdStartForAnOverload() {
        var cold = admission(true, 1000);
        window(cold, 20, SLOW);
        assertThat(cold.limit()).isEqualTo(48);
        for (int i = 0; i < 49; i++) {
            window(cold, 20, SLOW);
        }
        assertThat(cold.limit()).isEqualTo(38);
    }

    @Test
    void refusesAtOnceWhatCouldNotBeAnsweredInTime() {
        window(20, SLOW);
        assertThat(refusal(DEFAULT, Duration.ofMillis(100)).is(Cause.TIMED_OUT_REQUEST))
                .isTrue();
        admission.enter(DEFAULT, Duration.ofSeconds(1), 0);
        admission.enter(DEFAULT, null, 0);
    }

    @Test
    void forgetsHowLongItTookOnceThatWasLongAgo() {
        window(20, SLOW);
        nanos.addAndGet(WINDOW.multipliedBy(5).toNanos());
        admission.enter(DEFAULT, Duration.ofMillis(100), 0).close();
    }

    @Test
    void refusesNothingWhereItIsSwitchedOff() {
        var off = admission(false, 0);
        for (int i = 0; i < 200; i++) {
            off.enter(31, null, 0);
        }
        assertThat(off.isExempt("/n2-mock/v1/ue-associations")).isTrue();
        assertThat(off.isExempt("/nudm-ueau/v1/x")).isFalse();
    }

    @Test
    void tellsItsPeersWhatShareItRefused() {
        fill(48, DEFAULT);
        for (int i = 0; i < 48; i++) {
            refusal(DEFAULT, null);
        }
        assertThat(report.oci()).isEmpty();
        turnWindow();
        refusal(DEFAULT, null);
        assertThat(report.oci())
                .contains("Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Period-of-Validity: 2s;"
                        + " Overload-Reduction-Metric: 100%; NF-Instance: x");
        assertThat(report.lci())
                .contains("Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Load-Metric: 100%; NF-Instance: x");
    }

    @Test
    void takesItBackByAndByWhenItRefusesNothingAnyMore() {
        report.update(100, 50);
        report.update(50, 0);
        assertThat(report.oci().orElseThrow()).contains("Overload-Reduction-Metric: 45%");
        for (int i = 0; i < 40; i++) {
            report.update(5, 0);
        }
        assertThat(report.oci()).isEmpty();
        assertThat(report.lci().orElseThrow()).contains("Load-Metric: 10%");
    }

    private List<Ticket> fill(int number, int priority) {
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < number; i++) {
            tickets.add(admission.enter(priority, null, 0));
        }
        return tickets;
    }

    private SbiProblem refusal(int priority, @Nullable Duration timeLeft) {
        return catchThrowableOfType(SbiProblem.class, () -> admission.enter(priority, timeLeft, 0));
    }

    private void window(int number, Duration latency) {
        window(admission, number, latency);
    }

    private void window(Admission guard, int number, Duration latency) {
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < number; i++) {
            tickets.add(guard.enter(DEFAULT, null, 0));
        }
        nanos.addAndGet(latency.toNanos());
        tickets.subList(0, number - 1).forEach(Ticket::close);
        turnWindow();
        // The one that turns the window was as slow as that, so it is one of a new one.
        tickets.getLast().close();
    }

    private void turnWindow() {
        nanos.addAndGet(WINDOW.toNanos());
    }
}
