package io.akalab.it;

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
                "udm-service", FreePort.find(), directory, "--akalab.udm.data-dir=" + directory.resolve("data"));
        var ausf =
                ServiceProcess.start("ausf-service", FreePort.find(), directory, "--akalab.ausf.udm-uri=" + udm.uri());
        var arguments = Stream.concat(Stream.of("--akalab.amf.ausf-uri=" + ausf.uri()), Arrays.stream(amfSettings));
        var amf = ServiceProcess.start("amf-service", FreePort.find(), directory, arguments.toArray(String[]::new));
        var deployment = new ProcessDeployment(udm, ausf, amf);
        deployment.awaitReadiness();
        return deployment;
    }

    @Override
    public URI udm() {
        return udm.uri();
    }

    @Override
    public URI ausf() {
        return ausf.uri();
    }

    @Override
    public URI amf() {
        return amf.uri();
    }

    @Override
    public void crashAndRestartUdm() {
        udm.kill();
        udm.start();
        Readiness.await(udm.uri(), udm::isRunning);
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
                Readiness.await(service.uri(), service::isRunning);
            }
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }
}
