package io.akalab.lab.functions;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Address.Kind;
import io.akalab.ngap.transport.N2Transports;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lab in one process can be told.
 *
 * @param data where the database and its key are kept; null keeps them in memory alone
 * @param plmn the home and serving network
 * @param tac the tracking area code, 24 bits
 * @param sst the slice/service type of the one slice, 8 bits
 * @param n2 where the AMF listens for gNBs; may be empty
 * @param capture where what goes over N2 is written for Wireshark; null for nowhere
 */
public record LabSettings(
        Ports ports,
        @Nullable Path data,
        Plmn plmn,
        int tac,
        int sst,
        List<N2Address> n2,
        @Nullable Path capture) {

    /** The test network that needs no licence (ITU-T E.212). */
    public static final Plmn DEFAULT_PLMN = new Plmn("999", "70");

    public static final int DEFAULT_TAC = 1;
    public static final int DEFAULT_SST = 1;

    private static final String LOOPBACK = "127.0.0.1";

    public LabSettings {
        n2 = List.copyOf(n2);
    }

    /** A lab whose AMF listens for gNBs over TCP alone, on its ports' N2, and captures nothing. */
    public LabSettings(Ports ports, @Nullable Path data, Plmn plmn, int tac, int sst) {
        this(ports, data, plmn, tac, sst, List.of(tcp(ports)), null);
    }

    /** Where an AMF listens unless it is told otherwise: over TCP, and over SCTP where this host has it. */
    public static List<N2Address> defaultN2(Ports ports) {
        return N2Transports.hasSctp()
                ? List.of(new N2Address(Kind.SCTP, LOOPBACK, ports.n2()), tcp(ports))
                : List.of(tcp(ports));
    }

    private static N2Address tcp(Ports ports) {
        return new N2Address(Kind.TCP, LOOPBACK, ports.n2());
    }
}
