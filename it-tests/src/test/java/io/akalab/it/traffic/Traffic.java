package io.akalab.it.traffic;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The traffic of a deployment: what went through its forwarders, and what of it broke an OpenAPI document. */
public final class Traffic implements AutoCloseable {

    private final List<OpenApiDocuments> documents = Stream.concat(
                    Stream.of(OpenApiDocuments.ours()), OpenApiDocuments.of3gpp().stream())
            .toList();
    private final List<Forwarder> forwarders = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> violations = new ConcurrentSkipListSet<>();

    /** Has everything that goes to a function go through here; returns the apiRoot to ask in its place. */
    public URI watch(URI function) {
        var forwarder = Forwarder.before(function, this::check);
        forwarders.add(forwarder);
        return forwarder.uri();
    }

    /** How many exchanges there were. */
    public int number() {
        return number.get();
    }

    /** What was broken, each thing once. */
    public Set<String> violations() {
        return new TreeSet<>(violations);
    }

    @Override
    public void close() {
        forwarders.forEach(Forwarder::close);
    }

    private void check(SbiExchange exchange) {
        number.incrementAndGet();
        documents.forEach(document -> violations.addAll(document.violations(exchange)));
    }
}
