package io.akalab.it;

import io.akalab.it.traffic.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The services as three processes on this host, the UDM with its embedded database in a file. All that they and the tests say to
 * each other is held against the OpenAPI documents.
 */
final class ProcessDeployment implements Deployment {

    private final ServiceProcess udm;
    private final ServiceProcess ausf;
    private final ServiceProcess amf;
    private final Traffic traffic;
    private final URI udmUri;
    private final URI ausfUri;
    private final URI amfUri;

    private ProcessDeployment(Path directory, List<String> amfSettings) {
        traffic = new Traffic();
        udm = ServiceProcess.start(
                "udm-service", freePort(), directory, "--akalab.udm.data-dir=" + directory.resolve("data"));
        udmUri = traffic.watch(uri(udm));
        ausf = ServiceProcess.start("ausf-service", freePort(), directory, "--akalab.ausf.udm-uri=" + udmUri);
        ausfUri = traffic.watch(uri(ausf));
        var arguments = Stream.concat(Stream.of("--akalab.amf.ausf-uri=" + ausfUri), amfSettings.stream());
        amf = ServiceProcess.start("amf-service", freePort(), directory, arguments.toArray(String[]::new));
        amfUri = traffic.watch(uri(amf));
    }

    /** Starts the services; {@code amfSettings} are arguments of the AMF beside the others. */
    static ProcessDeployment start(Path directory, String... amfSettings) {
        var deployment = new ProcessDeployment(directory, List.of(amfSettings));
        deployment.awaitReadiness();
        return deployment;
    }

    @Override
    public URI udm() {
        return udmUri;
    }

    @Override
    public URI ausf() {
        return ausfUri;
    }

    @Override
    public URI amf() {
        return amfUri;
    }

    /** What went between the services, and between them and the tests. */
    Traffic traffic() {
        return traffic;
    }

    @Override
    public void crashAndRestartUdm() {
        udm.kill();
        udm.start();
        Readiness.await(uri(udm), udm::isRunning);
    }

    @Override
    public void close() {
        amf.close();
        ausf.close();
        udm.close();
        traffic.close();
    }

    private void awaitReadiness() {
        try {
            for (var service : new ServiceProcess[] {udm, ausf, amf}) {
                Readiness.await(uri(service), service::isRunning);
            }
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private static URI uri(ServiceProcess service) {
        return URI.create("http://127.0.0.1:" + service.port());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
