package io.akalab.it;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The procedures over three processes with the embedded database. */
class OverProcessesIT extends Procedures {

    @TempDir
    private static Path directory;

    private static @Nullable Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = ProcessDeployment.start(directory);
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
    }

    @Override
    Deployment deployment() {
        return Objects.requireNonNull(deployment);
    }
}
