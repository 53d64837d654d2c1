package io.akalab.it.uml;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.it.uml.UserModeLinux.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** N2 over the SCTP of a real kernel (TS 38.412 clause 7): {@link SctpScenario} says what happens in it. */
class RealSctpIT {

    private static Outcome outcome = new Outcome(-1, "");

    @BeforeAll
    static void runInUserModeLinux() {
        outcome = new UserModeLinux(Path.of("target", "uml", "sctp"), 512)
                .run(Duration.ofMinutes(3), SctpScenario.HASTE, UserModeLinux.java(SctpScenario.class));
    }

    @ParameterizedTest
    @EnumSource
    void passes(SctpScenario scenario) {
        assertThat(outcome.output()).contains(scenario.passed());
    }

    @Test
    void endsWithoutAFault() {
        assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    }
}
