package io.akalab.sbi.oauth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a token's scope lets its bearer do (TS 33.501 clause 13.4.1.1.2): the name of a service lets it use that service; where
 * the scope names resources of the service beside it, these alone.
 */
final class Scopes {

    private final List<Operation> operations;

    Scopes() {
        this.operations = read();
    }

    /** Whether a scope is enough for a request. */
    boolean permit(Set<String> granted, String method, String path) {
        var segments = segments(path);
        var service = segments.getFirst();
        if (!granted.contains(service)) {
            return false;
        }
        var resources = new HashSet<String>();
        granted.stream().filter(scope -> scope.startsWith(service + ":")).forEach(resources::add);
        return resources.isEmpty()
                || operations.stream().anyMatch(o -> resources.contains(o.scope()) && o.is(method, segments));
    }

    private record Operation(String method, List<String> path, String scope) {

        static Operation parse(String line) {
            var parts = line.split(" ", -1);
            return new Operation(parts[0], segments(parts[1]), parts[2]);
        }

        boolean is(String asked, List<String> segments) {
            if (!method.equals(asked) || path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!path.get(i).startsWith("{") && !path.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static List<Operation> read() {
        try (var in = Objects.requireNonNull(Scopes.class.getResourceAsStream("scopes.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Operation::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
