package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.it.uml.UserModeLinux;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** TS 23.502 clauses 4.2.2.2 and 4.2.2.3 over the SCTP of a real kernel, in a user-mode Linux with a whole lab in it. */
class RegistrationOverSctpIT {

    @Test
    void registrationAndDeregistration() {
        var directory = Path.of("target", "uml", "registration").toAbsolutePath();
        var capture = directory.resolve("n2.pcapng");
        var outcome = new UserModeLinux(directory, 1024)
                .run(Duration.ofMinutes(6), UserModeLinux.java(SctpRegistration.class, capture.toString()));
        assertThat(outcome.output()).contains(SctpRegistration.PASSED);
        assertThat(outcome.exitStatus()).isZero();
        assertThat(capture).isNotEmptyFile();
    }
}
