package io.akalab.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services as three processes on this host, the UDM with its embedded database in a file. */
final class ProcessDeployment implements Deployment {

    private final ServiceProcess udm;
    private final ServiceProcess ausf;
    private final ServiceProcess amf;
    private final Path directory;
    private @Nullable ServiceProcess otherAmf;

    private ProcessDeployment(ServiceProcess udm, ServiceProcess ausf, ServiceProcess amf, Path directory) {
        this.udm = udm;
        this.ausf = ausf;
        this.amf = amf;
        this.directory = directory;
    }

    /** Starts the services; {@code amfSettings} are arguments of the AMF beside the others. */
    static ProcessDeployment start(Path directory, String... amfSettings) {
        var udm = ServiceProcess.start(
                "udm-service", freePort(), directory, "--akalab.udm.data-dir=" + directory.resolve("data"));
        var ausf = ServiceProcess.start("ausf-service", freePort(), directory, "--akalab.ausf.udm-uri=" + uri(udm));
        var amf = amf(udm, ausf, directory, amfSettings);
        var deployment = new ProcessDeployment(udm, ausf, amf, directory);
        deployment.awaitReadiness();
        return deployment;
    }

    private static ServiceProcess amf(ServiceProcess udm, ServiceProcess ausf, Path directory, String... amfSettings) {
        var peers = Stream.of("--akalab.amf.ausf-uri=" + uri(ausf), "--akalab.amf.udm-uri=" + uri(udm));
        var arguments = Stream.concat(peers, Arrays.stream(amfSettings));
        return ServiceProcess.start("amf-service", freePort(), directory, arguments.toArray(String[]::new));
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
    public URI otherAmf() {
        var other = otherAmf;
        if (other == null) {
            other = amf(udm, ausf, directory);
            otherAmf = other;
            Readiness.await(uri(other), other::isRunning);
        }
        return uri(other);
    }

    @Override
    public void crashAndRestartUdm() {
        udm.kill();
        udm.start();
        Readiness.await(uri(udm), udm::isRunning);
    }

    @Override
    public void close() {
        if (otherAmf != null) {
            otherAmf.close();
        }
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
