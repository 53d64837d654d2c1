package io.akalab.lab.ue;

import io.akalab.crypto.identity.Plmn;
import io.akalab.nas.element.Snssai;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.transport.N2Address;
import io.akalab.simulator.n2.ngap.GnbSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The gNB that the simulated UEs are at, and how it reaches the AMF. */
final class GnbOptions {

    private static final int LARGEST_TAC = 0xFFFFFF;

    @Option(
            names = "--n2",
            paramLabel = "ADDRESS",
            description = "the AMF's N2: sctp://host[:port] or tcp://host[:port] for NGAP, http://host:port for the lab's mock"
                    + " (the mock at --amf)")
    private @Nullable String n2;

    @Option(
            names = "--gnb-id",
            paramLabel = "N",
            defaultValue = "1",
            description = "the gNB, which a path switch goes to the next of (${DEFAULT-VALUE})")
    private long gnbId = 1;

    @Option(
            names = "--tac",
            paramLabel = "N",
            defaultValue = "1",
            description = "its tracking area (${DEFAULT-VALUE})")
    private int tac = 1;

    @Option(
            names = "--sst",
            paramLabel = "N",
            defaultValue = "1",
            description = "the slice that it offers and the UEs ask for (${DEFAULT-VALUE})")
    private int sst = 1;

    @Option(names = "--sd", paramLabel = "HEX", description = "the slice's differentiator, 6 hexadecimal digits (none)")
    private @Nullable String sd;

    @Option(
            names = "--pcap",
            paramLabel = "FILE",
            description = "write what goes over NGAP for Wireshark, with deciphered copies of NAS messages")
    private @Nullable Path pcap;

    /** The mock's address: that of {@code --n2} if it is one, else {@code otherwise}; nothing where NGAP is spoken. */
    @Nullable URI mock(URI otherwise) {
        if (n2 == null) {
            return otherwise;
        }
        return n2.startsWith("http://") || n2.startsWith("https://") ? URI.create(n2) : null;
    }

    /**
     * Where NGAP is spoken.
     *
     * @throws IllegalArgumentException if it is no such address
     */
    N2Address address() {
        if (n2 == null) {
            throw new IllegalArgumentException("--n2 says where NGAP is spoken");
        }
        return N2Address.parse(n2);
    }

    /**
     * The gNB.
     *
     * @throws IllegalArgumentException if there is none of that kind
     */
    GnbSettings settings(Plmn plmn) {
        if (tac < 0 || tac > LARGEST_TAC) {
            throw new IllegalArgumentException("--tac has 24 bits");
        }
        return GnbSettings.of(plmn)
                .withGnbId(gnbId)
                .withTac(tac)
                .withSlices(List.of(new SNssai(sst, differentiator())));
    }

    /** The slice that UEs ask for. */
    Snssai slice() {
        var differentiator = differentiator();
        return differentiator == null ? Snssai.of(sst) : Snssai.of(sst, differentiator);
    }

    private @Nullable Integer differentiator() {
        if (sd == null) {
            return null;
        }
        if (!sd.matches("[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("--sd has 6 hexadecimal digits");
        }
        return Integer.valueOf(sd, 16);
    }

    /** What is captured, with deciphered copies where there is a file for them. */
    NgapCapture capture() throws IOException {
        return pcap == null ? NgapCapture.none() : NgapCapture.withDeciphered(pcap);
    }
}
