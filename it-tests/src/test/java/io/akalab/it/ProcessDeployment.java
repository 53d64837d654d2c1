package io.akalab.it;

import io.akalab.it.traffic.Traffic;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services as three processes on this host, the UDM with its embedded database in a file. All that they and the tests say to
 * each other is held against the OpenAPI documents.
 */
final class ProcessDeployment implements Deployment {

    private final Traffic traffic = new Traffic();
    private final Path directory;
    private final Watched udm;
    private final Watched ausf;
    private final Watched amf;
    private @Nullable Watched otherAmf;

    private ProcessDeployment(Path directory, List<String> amfSettings) {
        this.directory = directory;
        udm = start("udm-service", Stream.of("--akalab.udm.data-dir=" + directory.resolve("data")));
        ausf = start("ausf-service", Stream.of("--akalab.ausf.udm-uri=" + udm.uri()));
        amf = amf(amfSettings);
    }

    /** A service, and the address at which what goes to it is looked at. */
    private record Watched(ServiceProcess process, URI uri) {

        void awaitReadiness() {
            Readiness.await(process.uri(), process::isRunning);
        }
    }

    /** Starts the services; {@code amfSettings} are arguments of the AMF beside the others. */
    static ProcessDeployment start(Path directory, String... amfSettings) {
        var deployment = new ProcessDeployment(directory, List.of(amfSettings));
        try {
            deployment.udm.awaitReadiness();
            deployment.ausf.awaitReadiness();
            deployment.amf.awaitReadiness();
        } catch (IllegalStateException e) {
            deployment.close();
            throw e;
        }
        return deployment;
    }

    private Watched amf(List<String> settings) {
        var peers = Stream.of("--akalab.amf.ausf-uri=" + ausf.uri(), "--akalab.amf.udm-uri=" + udm.uri());
        return start("amf-service", Stream.concat(peers, settings.stream()));
    }

    /** Where others reach it is what it tells of itself: links and notifications are looked at too. */
    private Watched start(String module, Stream<String> settings) {
        int port = FreePort.find();
        var uri = traffic.watch(URI.create("http://127.0.0.1:" + port));
        var arguments = Stream.concat(settings, Stream.of("--akalab.sbi.api-root=" + uri));
        return new Watched(ServiceProcess.start(module, port, directory, arguments.toArray(String[]::new)), uri);
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
    public URI otherAmf() {
        var other = otherAmf;
        if (other == null) {
            other = amf(List.of());
            otherAmf = other;
            other.awaitReadiness();
        }
        return other.uri();
    }

    /** What went between the services, and between them and the tests. */
    Traffic traffic() {
        return traffic;
    }

    @Override
    public void crashAndRestartUdm() {
        udm.process().kill();
        udm.process().start();
        udm.awaitReadiness();
    }

    /** Kills the AMF and starts it again. */
    void crashAndRestartAmf() {
        amf.process().kill();
        amf.process().start();
        amf.awaitReadiness();
    }

    @Override
    public void close() {
        if (otherAmf != null) {
            otherAmf.process().close();
        }
        amf.process().close();
        ausf.process().close();
        udm.process().close();
        traffic.close();
    }
}
