package io.akalab.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The services as three processes on this host, the UDM with its embedded database in a file. */
final class ProcessDeployment implements Deployment {

    private final ServiceProcess udm;
    private final ServiceProcess ausf;
    private final ServiceProcess amf;

    private ProcessDeployment(ServiceProcess udm, ServiceProcess ausf, ServiceProcess amf) {
        this.udm = udm;
        this.ausf = ausf;
        this.amf = amf;
    }

    /** Starts the services; {@code amfSettings} are arguments of the AMF beside the others. */
    static ProcessDeployment start(Path directory, String... amfSettings) {
        var udm = ServiceProcess.start(
                "udm-service", freePort(), directory, "--akalab.udm.data-dir=" + directory.resolve("data"));
        var ausf = ServiceProcess.start("ausf-service", freePort(), directory, "--akalab.ausf.udm-uri=" + uri(udm));
        var arguments = Stream.concat(Stream.of("--akalab.amf.ausf-uri=" + uri(ausf)), Arrays.stream(amfSettings));
        var amf = ServiceProcess.start("amf-service", freePort(), directory, arguments.toArray(String[]::new));
        var deployment = new ProcessDeployment(udm, ausf, amf);
        deployment.awaitReadiness();
        return deployment;
    }

    @Override
    public URI udm() {
        return uri(udm);
    }

    @Override
    public URI ausf() {
        return uri(ausf);
    }

    @Override
    public URI amf() {
        return uri(amf);
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
