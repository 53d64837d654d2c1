package io.akalab.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Two UDMs and two AUSFs as processes on one PostgreSQL and one Redis. Each AUSF has a UDM of its own, so that who goes
 * from one AUSF to the other gets to the other UDM too.
 */
final class PairDeployment implements AutoCloseable {

    private static final String STORAGE_KEY = "5a".repeat(32);

    private final EmbeddedPostgres postgres;
    private final RedisProcess redis;
    private final List<ServiceProcess> udms;
    private final List<ServiceProcess> ausfs;

    private PairDeployment(EmbeddedPostgres postgres, RedisProcess redis, Path directory) {
        this.postgres = postgres;
        this.redis = redis;
        this.udms = List.of(udm(directory, "0-15"), udm(directory, "16-31"));
        this.ausfs = List.of(ausf(directory, udms.get(0)), ausf(directory, udms.get(1)));
    }

    static PairDeployment start(Path directory) {
        try {
            var deployment = new PairDeployment(EmbeddedPostgres.start(), RedisProcess.start(directory), directory);
            deployment.awaitReadiness();
            return deployment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All four, each of which can die. */
    List<ServiceProcess> services() {
        return List.of(udms.get(0), ausfs.get(0), udms.get(1), ausfs.get(1));
    }

    URI udm(int number) {
        return udms.get(number).uri();
    }

    ServiceProcess ausf(int number) {
        return ausfs.get(number);
    }

    /** Starts an AMF that has both AUSFs and both UDMs, the first before the second; whoever starts it closes it. */
    ServiceProcess amf(Path directory) {
        var amf = ServiceProcess.start(
                "amf-service",
                FreePort.find(),
                directory,
                "--akalab.amf.ausf-uri=" + ausfs.get(0).uri() + ","
                        + ausfs.get(1).uri(),
                "--akalab.amf.udm-uri=" + udms.get(0).uri() + "," + udms.get(1).uri());
        Readiness.await(amf.uri(), amf::isRunning);
        return amf;
    }

    /** Starts one again that was killed. */
    static void restart(ServiceProcess service) {
        service.start();
        Readiness.await(service.uri(), service::isRunning);
    }

    @Override
    public void close() {
        services().forEach(ServiceProcess::close);
        redis.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReadiness() {
        try {
            services().forEach(service -> Readiness.await(service.uri(), service::isRunning));
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private ServiceProcess udm(Path directory, String inds) {
        return ServiceProcess.start(
                "udm-service",
                FreePort.find(),
                directory,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--akalab.udm.storage-key=" + STORAGE_KEY,
                "--akalab.udm.ind=" + inds);
    }

    private ServiceProcess ausf(Path directory, ServiceProcess udm) {
        return ServiceProcess.start(
                "ausf-service",
                FreePort.find(),
                directory,
                "--akalab.ausf.udm-uri=" + udm.uri(),
                "--akalab.ausf.redis.uri=" + redis.uri(),
                "--akalab.ausf.storage-key=" + STORAGE_KEY);
    }
}
