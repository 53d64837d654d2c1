package io.akalab.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The procedures over containers of the real images with PostgreSQL. */
class OverContainersIT extends Procedures {

    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = ContainerDeployment.start();
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
