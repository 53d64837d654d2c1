package io.akalab.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs whole 5G AKA authentications, POST ue-authentications, RES*, PUT 5g-aka-confirmation, with the UDM and its database
 * behind the AUSF, and reports the rate, latencies, CPU time of each process per authentication and resident memory.
 */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Whole 5G AKA authentications under load.")
public final class LoadRun implements Callable<Integer> {

    @Option(names = "--subscribers", defaultValue = "2000", description = "subscribers (${DEFAULT-VALUE})")
    private int subscribers;

    @Option(names = "--warm-up", defaultValue = "50000", description = "authentications before the clock starts")
    private int warmUp;

    @Option(names = "--authentications", defaultValue = "20000", description = "authentications measured in a round")
    private int authentications;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds of them (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--concurrency", defaultValue = "16", description = "under way at once (${DEFAULT-VALUE})")
    private int concurrency;

    @Option(names = "--root", defaultValue = ".", description = "the checkout, built with ./mvnw package")
    private Path root = Path.of(".");

    @Option(names = "--nrf", description = "the AUSF finds the UDM by an NRF")
    private boolean nrf;

    @Option(
            names = "--certs",
            description =
                    "a directory that ./akalab certs has made: with TLS, access tokens and the NRF that gives them")
    private @Nullable Path certificates;

    @Option(names = "--random", description = "a subscriber at random each time, not one after the other")
    private boolean random;

    @Option(names = "--udm", description = "an argument for the UDM, such as --udm=--spring.datasource.url=jdbc:...")
    private List<String> udmArguments = new ArrayList<>();

    @Option(names = "--jvm", description = "an option for both JVMs, such as --jvm=-XX:+UseSerialGC")
    private List<String> jvmOptions = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx256m"));

    public static void main(String[] args) {
        System.exit(new CommandLine(new LoadRun()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var directory = Files.createTempDirectory("akalab-load");
        try (var functions = new Functions(root, directory, jvmOptions, certificates)) {
            if (nrf || certificates != null) {
                functions.startNrf();
            }
            var arguments = new ArrayList<>(List.of("--akalab.udm.data-dir=" + directory.resolve("data")));
            arguments.addAll(udmArguments);
            var udm = functions.start("udm", arguments);
            var ausf = functions.start(
                    "ausf", functions.hasNrf() ? List.of() : List.of("--akalab.ausf.udm-uri=" + udm.uri()));
            try (var client = functions.client(ausf)) {
                functions.awaitReadiness(client);
                provision(functions, udm);
                functions.authorize(client);
                run(client, warmUp);
                for (int round = 1; round <= rounds; round++) {
                    measure(round, client, udm, ausf);
                }
            }
        }
        return 0;
    }

    private void provision(Functions functions, ServiceProcess udm) throws Exception {
        try (var operator = functions.operator()) {
            operator.provision(functions.uri(udm), subscribers);
        }
    }

    private int subscriber(int authentication) {
        return random ? ThreadLocalRandom.current().nextInt(subscribers) : authentication % subscribers;
    }

    private Latencies run(AkaClient client, int number) throws Exception {
        var latencies = new Latencies(number);
        inParallel(number, i -> client.authenticate(subscriber(i), latencies));
        return latencies;
    }

    private void measure(int round, AkaClient client, ServiceProcess udm, ServiceProcess ausf) throws Exception {
        var udmCpu = udm.cpu();
        var ausfCpu = ausf.cpu();
        long start = System.nanoTime();
        var latencies = run(client, authentications);
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        double udmMillis = perAuthentication(udm.cpu().minus(udmCpu));
        double ausfMillis = perAuthentication(ausf.cpu().minus(ausfCpu));
        System.out.printf(
                "round %d: %.0f authentications/s, %.0f requests/s; POST p50 %.2f ms p99 %.2f ms; PUT p50 %.2f ms p99 %.2f ms%n",
                round,
                authentications / seconds(elapsed),
                2 * authentications / seconds(elapsed),
                latencies.post(0.5),
                latencies.post(0.99),
                latencies.put(0.5),
                latencies.put(0.99));
        System.out.printf(
                "         CPU per authentication: UDM %.3f ms + AUSF %.3f ms = %.3f ms; resident: UDM %d MB, AUSF %d MB%n",
                udmMillis, ausfMillis, udmMillis + ausfMillis, udm.residentMegabytes(), ausf.residentMegabytes());
    }

    private double perAuthentication(Duration cpu) {
        return cpu.toNanos() / 1e6 / authentications;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private interface Task {
        void run(int index) throws Exception;
    }

    /** Runs a task for 0 to {@code number} - 1 by as many threads as requests may be under way. */
    private void inParallel(int number, Task task) throws Exception {
        var next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                task.run(i);
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(concurrency)) {
            var workers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < concurrency; i++) {
                workers.add(worker);
            }
            for (var finished : threads.invokeAll(workers)) {
                finished.get();
            }
        }
    }
}
