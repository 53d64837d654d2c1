package io.akalab.benchmarks.load;

import io.akalab.ngap.transport.N2Address;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** UDM, AUSF and an AMF with N2 over framed TCP, each a process of its own that finds its peers by their addresses. */
final class N2Core implements AutoCloseable {

    private final Functions functions;
    private final ServiceProcess udm;
    private final ServiceProcess ausf;
    private final ServiceProcess amf;
    private final N2Address n2;

    private N2Core(Functions functions, ServiceProcess udm, ServiceProcess ausf, ServiceProcess amf, N2Address n2) {
        this.functions = functions;
        this.udm = udm;
        this.ausf = ausf;
        this.amf = amf;
        this.n2 = n2;
    }

    /** CPU time of each process. */
    record Cpu(Duration udm, Duration ausf, Duration amf) {

        Cpu minus(Cpu earlier) {
            return new Cpu(udm.minus(earlier.udm), ausf.minus(earlier.ausf), amf.minus(earlier.amf));
        }

        String each(int number) {
            return "AMF %.3f ms, AUSF %.3f ms, UDM %.3f ms"
                    .formatted(millis(amf, number), millis(ausf, number), millis(udm, number));
        }

        private static double millis(Duration cpu, int number) {
            return cpu.toNanos() / 1e6 / number;
        }
    }

    /**
     * Starts them and waits until they are ready.
     *
     * @param settings arguments for all of them
     * @param amfArguments arguments for the AMF alone
     */
    static N2Core start(Functions functions, Path directory, List<String> settings, List<String> amfArguments)
            throws Exception {
        try {
            var core = startAll(functions, directory, settings, amfArguments);
            try (var operator = functions.operator()) {
                functions.awaitReadiness(operator);
            }
            return core;
        } catch (IOException | InterruptedException | RuntimeException e) {
            functions.close();
            throw e;
        }
    }

    private static N2Core startAll(
            Functions functions, Path directory, List<String> settings, List<String> amfArguments) throws IOException {
        var n2 = new N2Address(N2Address.Kind.TCP, "127.0.0.1", ServiceProcess.freePort());
        var udm = functions.start("udm", with(settings, "--akalab.udm.data-dir=" + directory.resolve("data")));
        var ausf = functions.start("ausf", with(settings, "--akalab.ausf.udm-uri=" + udm.uri()));
        var amf = functions.start(
                "amf",
                with(
                        with(settings, amfArguments.toArray(String[]::new)),
                        "--akalab.amf.udm-uri=" + udm.uri(),
                        "--akalab.amf.ausf-uri=" + ausf.uri(),
                        "--akalab.amf.n2.addresses=" + n2));
        return new N2Core(functions, udm, ausf, amf, n2);
    }

    private static List<String> with(List<String> settings, String... more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toList();
    }

    N2Address n2() {
        return n2;
    }

    /** Provisions the subscribers 0 to {@code number} - 1. */
    void provision(int number) throws Exception {
        try (var operator = functions.operator()) {
            operator.provision(udm.uri(), number);
        }
    }

    Cpu cpu() {
        return new Cpu(udm.cpu(), ausf.cpu(), amf.cpu());
    }

    /** Octets in use in the AMF's heap after a full collection. */
    long amfHeap() throws IOException, InterruptedException {
        return amf.liveOctets();
    }

    String resident() throws IOException {
        return "AMF %d MB, AUSF %d MB, UDM %d MB"
                .formatted(amf.residentMegabytes(), ausf.residentMegabytes(), udm.residentMegabytes());
    }

    @Override
    public void close() {
        functions.close();
    }
}
