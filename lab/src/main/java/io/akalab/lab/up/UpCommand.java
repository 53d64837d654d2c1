package io.akalab.lab.up;

import io.akalab.crypto.identity.Plmn;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.api.LabApiException;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import io.akalab.lab.suci.LabKeys;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Transports;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs UDM, AUSF, AMF and NRF until it is interrupted. */
@Command(
        name = "up",
        description = "Run UDM, AUSF, AMF and NRF until Ctrl-C.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--port-base",
            paramLabel = "B",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description = "UDM on B+1, AUSF on B+2, AMF on B+3, NRF on B+4, N2 on 38412 or, with another base, B+5"
                    + " (${DEFAULT-VALUE})")
    private int portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where the database and its key are kept (./${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--ephemeral", description = "keep the database in memory alone")
    private boolean ephemeral;

    @Option(
            names = "--plmn",
            paramLabel = "MCC-MNC",
            defaultValue = "999-70",
            description = "home and serving network (${DEFAULT-VALUE})")
    private String plmn = "";

    @Option(
            names = "--tac",
            paramLabel = "N",
            defaultValue = "" + LabSettings.DEFAULT_TAC,
            description = "tracking area code (${DEFAULT-VALUE})")
    private int tac;

    @Option(
            names = "--sst",
            paramLabel = "N",
            defaultValue = "" + LabSettings.DEFAULT_SST,
            description = "slice/service type of the slice (${DEFAULT-VALUE})")
    private int sst;

    @Option(
            names = "--n2",
            paramLabel = "ADDRESS",
            description = "where gNBs connect: sctp://host:port or tcp://host:port, as often as needed"
                    + " (127.0.0.1 over TCP, and over SCTP where this host has it)")
    private List<String> n2 = List.of();

    @Option(
            names = "--pcap",
            paramLabel = "FILE",
            description = "write what goes over N2 to this file, for Wireshark, with deciphered copies")
    private @Nullable Path pcap;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        var taken = settings.ports().taken();
        if (!taken.isEmpty()) {
            throw bad("port " + taken.getFirst() + " is taken: choose others with --port-base or --n2");
        }
        UpLog.tellOfGnbsAndUes();
        try (var lab = Lab.start(settings)) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            announce(lab, settings, out);
            announceHomeNetworkKeys(lab, out);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private LabSettings settings() {
        try {
            var addresses = n2.stream().map(N2Address::parse).toList();
            var ports = Ports.above(portBase);
            if (addresses.isEmpty()) {
                addresses = LabSettings.defaultN2(ports);
            }
            return new LabSettings(
                    ports.withN2(tcpPort(addresses)),
                    ephemeral ? null : data,
                    Plmn.parse(plmn),
                    tac,
                    sst,
                    addresses,
                    pcap);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private static int tcpPort(List<N2Address> addresses) {
        return addresses.stream()
                .filter(address -> address.kind() == N2Address.Kind.TCP)
                .mapToInt(N2Address::port)
                .findFirst()
                .orElse(0);
    }

    private void announce(Lab lab, LabSettings settings, PrintWriter out) {
        var ports = lab.ports();
        out.printf("AKA Lab is up, PLMN %s, %s%n", plmn, ephemeral ? "nothing is kept" : "data in " + data);
        out.printf("  UDM   %s   %s/swagger-ui.html%n", ports.udmUri(), ports.udmUri());
        out.printf("  AUSF  %s   %s/swagger-ui.html%n", ports.ausfUri(), ports.ausfUri());
        out.printf("  AMF   %s   %s/swagger-ui.html%n", ports.amfUri(), ports.amfUri());
        out.printf("  NRF   %s   %s/swagger-ui.html%n", ports.nrfUri(), ports.nrfUri());
        out.printf("  N2    %s%n", describeN2(settings.n2()));
        if (pcap != null) {
            out.printf("  What goes over N2 is written to %s%n", pcap);
        }
        out.println("Keys are visible in /lab/v1/traces and on the mock N2: this is a lab. Ctrl-C stops it.");
        out.flush();
    }

    /** Where gNBs connect and, unless SCTP is among it, what is missing for it. */
    private static String describeN2(List<N2Address> addresses) {
        var listed = addresses.stream().map(N2Address::toString).collect(Collectors.joining("  "));
        boolean overSctp = addresses.stream().anyMatch(address -> address.kind() == N2Address.Kind.SCTP);
        return overSctp
                ? listed
                : listed
                        + N2Transports.whyNoSctp()
                                .map(why -> "   no SCTP: " + why)
                                .orElse("");
    }

    /** After everything else: where there are no keys yet, adding them loads a native library. */
    private static void announceHomeNetworkKeys(Lab lab, PrintWriter out) {
        try (var api = new LabApi()) {
            LabKeys.provisionWhereNone(api, lab.ports().udmUri()).stream()
                    .filter(key -> key.state() == HomeNetworkKey.State.CURRENT)
                    .forEach(key -> out.printf(
                            "Home network public key %d, Profile %s: %s%n",
                            key.keyId(), key.profile(), key.publicKey()));
        } catch (LabApiException e) {
            out.printf(
                    "SUCIs of Profile A and B are refused, for there are no home network keys: %s%n", e.getMessage());
        }
        out.flush();
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
