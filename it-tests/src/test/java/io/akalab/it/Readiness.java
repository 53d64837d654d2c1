package io.akalab.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks a service whether it is ready. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Readiness() {}

    /** Returns when the service at {@code apiRoot} is ready, or fails when it died or took too long. */
    static void await(URI apiRoot, BooleanSupplier alive) {
        try (var http = HttpClient.newHttpClient()) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!isReady(http, apiRoot)) {
                if (!alive.getAsBoolean() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("no readiness at " + apiRoot);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isReady(HttpClient http, URI apiRoot) {
        try {
            var request = HttpRequest.newBuilder(apiRoot.resolve("/actuator/health/readiness"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
