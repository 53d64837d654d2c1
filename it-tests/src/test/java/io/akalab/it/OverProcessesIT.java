package io.akalab.it;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The procedures over three processes with the embedded database. */
class OverProcessesIT extends Procedures {

    @TempDir
    private static Path directory;

    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = ProcessDeployment.start(directory);
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    @Override
    Deployment deployment() {
        return deployment;
    }
}
