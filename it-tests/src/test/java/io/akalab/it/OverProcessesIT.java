package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The procedures over three processes with the embedded database. */
class OverProcessesIT extends Procedures {

    @TempDir
    private static Path directory;

    private static @Nullable ProcessDeployment deployment;

    @BeforeAll
    static void start() {
        deployment = ProcessDeployment.start(directory, "--akalab.amf.authentication=always");
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
    }

    /** After each, so that what breaks a contract is told where it happened. */
    @AfterEach
    void keptToTheContracts() {
        var traffic = Objects.requireNonNull(deployment).traffic();
        assertThat(traffic.number()).isPositive();
        assertThat(traffic.violations()).isEmpty();
    }

    @Override
    Deployment deployment() {
        return Objects.requireNonNull(deployment);
    }
}
