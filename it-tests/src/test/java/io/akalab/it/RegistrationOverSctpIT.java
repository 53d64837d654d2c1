package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.it.uml.UserModeLinux;
import io.akalab.it.uml.UserModeLinux.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole core and a gNB with UEs over the SCTP of a real kernel: {@link SctpProcedure} says what happens between them. */
class RegistrationOverSctpIT {

    private static final int MEGABYTES = 768;

    /** Several times what it takes on a quiet machine, less than a minute: user-mode Linux does all of it on one processor. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private static final Path DIRECTORY = Path.of("target", "uml", "registration");

    private static Outcome outcome = new Outcome(-1, "");

    @BeforeAll
    static void runInUserModeLinux() {
        outcome = new UserModeLinux(DIRECTORY, MEGABYTES).run(LIMIT, UserModeLinux.java(SctpProcedure.class));
    }

    @ParameterizedTest
    @EnumSource
    void ends(SctpProcedure procedure) {
        assertThat(outcome.output()).contains(procedure.passed());
    }

    @Test
    void endsWithoutAFault() {
        assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    }
}
