package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.api.LabApi;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that find each other by the NRF alone (TS 23.501 clauses 6.3.4 and 6.3.8), over five processes. */
class DiscoveryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    private static Path directory;

    private final List<ServiceProcess> running = new ArrayList<>();

    @Test
    void registrationsGoOnWithoutOneOfTwoUdmsAndWithoutTheNrf() throws Exception {
        try (var api = new LabApi()) {
            var nrf = start("nrf-service");
            var first = start("udm-service", at(nrf), "--akalab.udm.ephemeral=true", "--akalab.udm.ind=0-15");
            var second = start(
                    "udm-service",
                    at(nrf),
                    "--akalab.udm.ephemeral=true",
                    "--akalab.udm.ind=16-31",
                    "--akalab.sbi.nrf.priority=2");
            start("ausf-service", at(nrf));
            var amf = start("amf-service", at(nrf));
            running.forEach(service -> Readiness.await(service.uri(), service::isRunning));
            awaitRegistered(nrf, 4);
            var subscriber = TestSubscriber.next(AuthType.FIVE_G_AKA);
            for (var udm : List.of(first, second)) {
                api.provision(udm.uri(), subscriber.imsi().value(), subscriber.provisioned());
            }
            try (var n2 = new MockN2Link(amf.uri())) {
                registers(subscriber, n2, 1);
                first.kill();
                registers(subscriber, n2, 2);
                nrf.kill();
                registers(subscriber, n2, 3);
            }
        } finally {
            running.reversed().forEach(ServiceProcess::close);
        }
    }

    private static void registers(TestSubscriber subscriber, MockN2Link n2, int ranUeId) {
        var outcome = new Registration(subscriber.ue(), n2, new GNb(), ranUeId).register();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class,
                        registered -> assertThat(registered.keysAgree()).isTrue());
    }

    private ServiceProcess start(String module, String... arguments) {
        var service = ServiceProcess.start(module, FreePort.find(), directory, arguments);
        running.add(service);
        return service;
    }

    private static String at(ServiceProcess nrf) {
        return "--akalab.sbi.nrf.uri=" + nrf.uri();
    }

    /** Functions register in the background. */
    private static void awaitRegistered(ServiceProcess nrf, int number) throws Exception {
        var instances = HttpRequest.newBuilder(nrf.uri().resolve("/nnrf-nfm/v1/nf-instances"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!http.send(instances, BodyHandlers.ofString()).body().contains("\"totalItemCount\":" + number)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not all functions are registered");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
