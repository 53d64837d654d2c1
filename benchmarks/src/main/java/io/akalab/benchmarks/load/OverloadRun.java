package io.akalab.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Finds how many authentications a second AUSF and UDM can sustain, then offers a multiple of that in an open loop, where nobody waits
 * for an answer before the next request is due; reports what was accepted, how fast, and what was refused.
 */
@Command(name = "overload", mixinStandardHelpOptions = true, description = "More 5G AKA than can be done.")
public final class OverloadRun implements Callable<Integer> {

    @Option(names = "--subscribers", defaultValue = "2000", description = "subscribers (${DEFAULT-VALUE})")
    private int subscribers;

    @Option(names = "--warm-up", defaultValue = "30000", description = "authentications first (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--factor", defaultValue = "2", description = "times the sustainable rate (${DEFAULT-VALUE})")
    private double factor;

    @Option(names = "--seconds", defaultValue = "20", description = "for how long it is offered (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--settle", defaultValue = "5", description = "seconds before it that are not counted")
    private int settle;

    @Option(names = "--concurrency", defaultValue = "24", description = "under way while the rate is sought")
    private int concurrency;

    @Option(names = "--root", defaultValue = ".", description = "the checkout, built with ./mvnw package")
    private Path root = Path.of(".");

    @Option(names = "--setting", description = "for both, such as --setting=--akalab.sbi.overload.enabled=false")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--jvm", description = "an option for both JVMs, such as --jvm=-XX:+UseSerialGC")
    private List<String> jvmOptions = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx256m"));

    private final AtomicInteger nextSubscriber = new AtomicInteger();

    public static void main(String[] args) {
        System.exit(new CommandLine(new OverloadRun()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var directory = Files.createTempDirectory("akalab-overload");
        var forUdm = new ArrayList<>(List.of("--akalab.udm.data-dir=" + directory.resolve("data")));
        forUdm.addAll(settings);
        try (var udm = ServiceProcess.start(root, "udm-service", jvmOptions, directory, forUdm)) {
            var forAusf = new ArrayList<>(List.of("--akalab.ausf.udm-uri=" + udm.uri()));
            forAusf.addAll(settings);
            try (var ausf = ServiceProcess.start(root, "ausf-service", jvmOptions, directory, forAusf);
                    var client = new AkaClient(ausf.uri())) {
                client.awaitReadiness(udm.uri());
                client.awaitReadiness(ausf.uri());
                client.provision(udm.uri(), subscribers);
                closedLoop(client, warmUp);
                double sustainable = closedLoop(client, warmUp / 3);
                System.out.printf("sustainable: %.0f authentications/s, %d under way%n", sustainable, concurrency);
                openLoop(client, factor * sustainable, settle);
                report(openLoop(client, factor * sustainable, seconds));
            }
        }
        return 0;
    }

    /** As many as can be done by so many at once; returns how many a second. */
    private double closedLoop(AkaClient client, int number) throws Exception {
        var left = new AtomicInteger(number);
        var samples = new Samples(2 * number);
        Callable<Void> worker = () -> {
            while (left.getAndDecrement() > 0) {
                client.attempt(subscriber(), System.nanoTime(), samples, samples, samples);
            }
            return null;
        };
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(concurrency)) {
            for (var finished : threads.invokeAll(Collections.nCopies(concurrency, worker))) {
                finished.get();
            }
        }
        return number / (Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
    }

    private record Result(
            double offered,
            Duration elapsed,
            Samples posts,
            Samples puts,
            Samples refusals,
            int done,
            int unconfirmed) {}

    /** One at each moment that is due, whatever became of those before. */
    private Result openLoop(AkaClient client, double rate, int duration) throws Exception {
        int number = (int) (rate * duration);
        var posts = new Samples(number);
        var puts = new Samples(number);
        var refusals = new Samples(number);
        var attempts = new ArrayList<Future<AkaClient.Outcome>>(number);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < number; i++) {
                long due = start + (long) (i * 1e9 / rate);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                attempts.add(threads.submit(() -> client.attempt(subscriber(), due, posts, puts, refusals)));
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        int done = 0;
        int unconfirmed = 0;
        for (var attempt : attempts) {
            switch (attempt.get()) {
                case DONE -> done++;
                case NOT_CONFIRMED -> unconfirmed++;
                case NOT_STARTED -> {}
            }
        }
        return new Result(rate, elapsed, posts, puts, refusals, done, unconfirmed);
    }

    private static void report(Result result) {
        double seconds = result.elapsed().toMillis() / 1e3;
        System.out.printf("offered %.0f authentications/s for %.1f s%n", result.offered(), seconds);
        System.out.printf(
                "done %d (%.0f/s), refused at the POST %d, at the PUT %d%n",
                result.done(), result.done() / seconds, result.refusals().number(), result.unconfirmed());
        System.out.println("accepted POST: " + result.posts());
        System.out.println("accepted PUT:  " + result.puts());
        System.out.println("refused POST:  " + result.refusals());
    }

    private int subscriber() {
        return Math.floorMod(nextSubscriber.getAndIncrement(), subscribers);
    }
}
