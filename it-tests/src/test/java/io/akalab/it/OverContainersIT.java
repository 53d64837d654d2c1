package io.akalab.it;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The procedures over containers of the real images with PostgreSQL. */
class OverContainersIT extends Procedures {

    private static @Nullable Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = ContainerDeployment.start();
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
