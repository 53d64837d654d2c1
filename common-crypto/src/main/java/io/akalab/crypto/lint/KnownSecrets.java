package io.akalab.crypto.lint;

import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** K, OP and OPc that are in print: test values of 3GPP, and what other cores and simulators come with. */
final class KnownSecrets {

    private static final List<Known> ALL = read();

    /** A value and where it stands. */
    record Known(Key key, String source) {}

    private KnownSecrets() {}

    /** Where a key of the same role and value stands. */
    static Optional<String> source(Key key) {
        return ALL.stream()
                .filter(known -> known.key().matches(key))
                .map(Known::source)
                .findFirst();
    }

    /** The OPs with their sources. */
    static List<Known> ops() {
        return ALL.stream().filter(known -> known.key() instanceof Op).toList();
    }

    private static List<Known> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownSecrets.class.getResourceAsStream("known-secrets.txt")),
                StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .map(parts -> new Known(key(parts[0], HexFormat.of().parseHex(parts[1])), parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Key key(String role, byte[] octets) {
        return switch (role) {
            case "K" -> SubscriberKey.of(octets);
            case "OP" -> Op.of(octets);
            case "OPC" -> Opc.of(octets);
            default -> throw new IllegalStateException("no role " + role);
        };
    }
}
