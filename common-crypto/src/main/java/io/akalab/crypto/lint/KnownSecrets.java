package io.akalab.crypto.lint;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** K, OP and OPc that are in print: test values of 3GPP, and what other cores and simulators come with. */
final class KnownSecrets {

    private static final List<Known> ALL = read();
    private static final Map<Octets, String> SOURCES_OF_K = sources("K");
    private static final Map<Octets, String> SOURCES_OF_OP = sources("OP");
    private static final Map<Octets, String> SOURCES_OF_OPC = sources("OPC");
    private static final List<KnownOp> OPS = ALL.stream()
            .filter(known -> known.role().equals("OP"))
            .map(known -> new KnownOp(Op.of(known.value().toArray()), known.source()))
            .toList();

    private record Known(String role, Octets value, String source) {}

    /** An OP and where it stands. */
    record KnownOp(Op op, String source) {}

    private KnownSecrets() {}

    /** Where a K, OP or OPc of that value stands. */
    static Optional<String> source(Key key) {
        return switch (key) {
            case SubscriberKey k -> find(SOURCES_OF_K, k);
            case Op op -> find(SOURCES_OF_OP, op);
            case Opc opc -> find(SOURCES_OF_OPC, opc);
            default -> Optional.empty();
        };
    }

    /** Where the octets of an OPc stand as an OP. */
    static Optional<String> sourceAsOp(Opc opc) {
        return find(SOURCES_OF_OP, opc);
    }

    static List<KnownOp> ops() {
        return OPS;
    }

    private static Optional<String> find(Map<Octets, String> sources, Key key) {
        return Optional.ofNullable(sources.get(Octets.wrap(key.toArray())));
    }

    private static Map<Octets, String> sources(String role) {
        return ALL.stream()
                .filter(known -> known.role().equals(role))
                .collect(Collectors.toUnmodifiableMap(Known::value, Known::source));
    }

    private static List<Known> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownSecrets.class.getResourceAsStream("known-secrets.txt")),
                StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .map(parts -> new Known(parts[0], Octets.ofHex(parts[1]), parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
