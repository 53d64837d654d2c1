package io.akalab.amf.n2.ngap;

import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Listener;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of N2, below {@code akalab.amf.n2}.
 *
 * @param addresses where gNBs find the AMF, {@code sctp://host:port} or {@code tcp://host:port}; {@code none} for nowhere; unless set,
 *     port 38412 of 127.0.0.1 by SCTP where the host has it, and by framed TCP
 * @param capture a pcapng file that takes down what is said
 * @param relativeCapacity what gNBs that know several AMFs are told of this one (TS 38.413 clause 9.3.1.32)
 * @param associations how many gNBs may be connected at once, fewer than an address accepts
 * @param answer how long a gNB's answer is waited for
 * @param overload when gNBs are to send less
 */
@Validated
@ConfigurationProperties("akalab.amf.n2")
record NgapProperties(
        @Nullable List<String> addresses,
        @Nullable Path capture,
        @DefaultValue("255") @Min(0) @Max(255) int relativeCapacity,

        @DefaultValue("1024") @Positive @Max(MOST_ASSOCIATIONS) int associations,

        @DefaultValue("5s") @NotNull Duration answer,
        @DefaultValue @Valid Overload overload) {

    /** Leaves room for one that comes while all are there, in whose place an idle one has to go. */
    static final int MOST_ASSOCIATIONS = N2Listener.MOST_ASSOCIATIONS - 64;

    private static final String NONE = "none";
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * When gNBs are to send less: by how many of the UE contexts that there may be are taken, in per cent.
     *
     * @param start from when on
     * @param stop below what no more
     * @param reduction how much less, in per cent (TS 38.413 clause 9.3.1.106)
     */
    record Overload(
            @DefaultValue("95") @Min(1) @Max(100) int start,
            @DefaultValue("85") @Min(0) @Max(99) int stop,
            @DefaultValue("50") @Min(1) @Max(99) int reduction) {}

    /** Whether somebody has said where N2 is. */
    boolean isExplicit() {
        return addresses != null && !addresses.isEmpty();
    }

    /**
     * Where gNBs are waited for.
     *
     * @param withSctp whether the host has SCTP, which decides where nothing was said
     * @throws IllegalArgumentException if an address is none
     */
    List<N2Address> listenOn(boolean withSctp) {
        if (addresses == null || addresses.isEmpty()) {
            var tcp = new N2Address(N2Address.Kind.TCP, LOOPBACK, N2Address.NGAP_PORT);
            return withSctp
                    ? List.of(new N2Address(N2Address.Kind.SCTP, LOOPBACK, N2Address.NGAP_PORT), tcp)
                    : List.of(tcp);
        }
        return addresses.equals(List.of(NONE))
                ? List.of()
                : addresses.stream().map(N2Address::parse).toList();
    }
}
