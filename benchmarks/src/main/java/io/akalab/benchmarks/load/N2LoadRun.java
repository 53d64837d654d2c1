package io.akalab.benchmarks.load;

import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.N2Address;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Registers simulated UEs with an AMF over NGAP on framed TCP, with AUSF and UDM behind it, each a process of its own. Reports
 * the CPU time of each per registration, how long registrations took, and whether anything was said twice or had to be put
 * right.
 */
@Command(name = "n2-load", mixinStandardHelpOptions = true, description = "Registrations over NGAP under load.")
public final class N2LoadRun implements Callable<Integer> {

    private static final int CLEAN_UP_AT_ONCE = 64;

    @Option(names = "--ues", defaultValue = "2000", description = "UEs registered in a round (${DEFAULT-VALUE})")
    private int ues;

    @Option(names = "--warm-up", defaultValue = "10", description = "rounds before the clock starts (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds measured (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--concurrency", defaultValue = "16", description = "under way at once (${DEFAULT-VALUE})")
    private int concurrency;

    @Option(names = "--at-once", description = "after the rounds so many UEs, all at the same time")
    private int atOnce;

    @Option(
            names = "--registered",
            description = "at the end so many UEs that stay registered, and the AMF's heap then")
    private int stay;

    @Option(names = "--gnbs", defaultValue = "4", description = "gNBs that they are spread over (${DEFAULT-VALUE})")
    private int gnbs;

    @Option(names = "--patience", defaultValue = "15", description = "seconds that a UE waits (${DEFAULT-VALUE})")
    private int patience;

    @Option(names = "--root", defaultValue = ".", description = "the checkout, built with ./mvnw package")
    private Path root = Path.of(".");

    @Option(
            names = "--amf",
            description = "an argument for the AMF, such as --amf=--akalab.amf.ciphering-algorithms=NEA2")
    private List<String> amfArguments = new ArrayList<>();

    @Option(
            names = "--setting",
            description = "an argument for all functions, such as --setting=--akalab.sbi.overload.enabled=false")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--jvm", description = "an option for all JVMs, such as --jvm=-Xmx512m")
    private List<String> jvmOptions = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx256m"));

    private boolean clean = true;

    public static void main(String[] args) {
        System.exit(new CommandLine(new N2LoadRun()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var directory = Files.createTempDirectory("akalab-n2-load");
        try (var core =
                N2Core.start(new Functions(root, directory, jvmOptions, null), directory, settings, amfArguments)) {
            core.provision(Math.max(ues, Math.max(atOnce, stay)));
            var links = new ArrayList<NgapN2Link>();
            try {
                for (int i = 0; i < gnbs; i++) {
                    links.add(gnb(core.n2(), i + 1));
                }
                run(core, new N2Ues(links));
            } finally {
                links.forEach(NgapN2Link::close);
            }
        }
        return clean ? 0 : 1;
    }

    private void run(N2Core core, N2Ues all) throws Exception {
        for (int i = 1; i <= warmUp; i++) {
            round(all, ues, concurrency);
        }
        for (int i = 1; i <= rounds; i++) {
            measure("round " + i, core, all, ues, concurrency);
        }
        if (atOnce > 0) {
            measure(atOnce + " at once", core, all, atOnce, atOnce);
        }
        if (stay > 0) {
            keep(core, all);
        }
    }

    private N2Tally round(N2Ues all, int number, int underWay) throws InterruptedException {
        var tally = all.register(number, underWay, Duration.ofSeconds(patience));
        all.switchOff(CLEAN_UP_AT_ONCE);
        return tally;
    }

    private void measure(String name, N2Core core, N2Ues all, int number, int underWay) throws Exception {
        var before = core.cpu();
        long start = System.nanoTime();
        var tally = all.register(number, underWay, Duration.ofSeconds(patience));
        double seconds = (System.nanoTime() - start) / 1e9;
        var spent = core.cpu().minus(before);
        clean &= tally.isClean();
        System.out.printf("%s: %.0f registrations/s; %s%n", name, number / seconds, tally);
        System.out.printf("         CPU per registration: %s; resident: %s%n", spent.each(number), core.resident());
        all.switchOff(CLEAN_UP_AT_ONCE);
    }

    private void keep(N2Core core, N2Ues all) throws Exception {
        long empty = core.amfHeap();
        var tally = all.register(stay, concurrency, Duration.ofSeconds(patience));
        long full = core.amfHeap();
        clean &= tally.isClean();
        System.out.printf("%d stay registered: %s%n", stay, tally);
        System.out.printf(
                "         AMF's heap after a full collection: %.1f MB, %.1f MB before: %.0f octets a UE; resident: %s%n",
                full / 1e6, empty / 1e6, (double) (full - empty) / Math.max(1, tally.registered()), core.resident());
    }

    private NgapN2Link gnb(N2Address amf, int number) {
        return NgapN2Link.connect(
                amf, GnbSettings.of(N2Ues.PLMN).withGnbId(number), NgapCapture.none(), Duration.ofSeconds(patience));
    }
}
