package io.akalab.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network functions under load, in cleartext or secured, with or without an NRF. */
final class Functions implements AutoCloseable {

    private final Path root;
    private final Path directory;
    private final List<String> jvmOptions;
    private final @Nullable Path certificates;
    private final List<ServiceProcess> started = new ArrayList<>();
    private @Nullable ServiceProcess nrf;

    Functions(Path root, Path directory, List<String> jvmOptions, @Nullable Path certificates) {
        this.root = root;
        this.directory = directory;
        this.jvmOptions = jvmOptions;
        this.certificates = certificates;
    }

    void startNrf() throws IOException {
        nrf = start("nrf", List.of());
    }

    boolean hasNrf() {
        return nrf != null;
    }

    ServiceProcess start(String name, List<String> settings) throws IOException {
        var arguments = new ArrayList<>(settings);
        if (nrf != null) {
            arguments.add("--akalab.sbi.nrf.uri=" + uri(nrf));
        }
        if (certificates != null) {
            arguments.add("--akalab.sbi.tls.directory=" + certificates.resolve(name));
            arguments.add("--akalab.sbi.oauth.required=true");
            if (nrf != null) {
                arguments.add("--akalab.sbi.oauth.nrf-uri=" + uri(nrf));
            }
        }
        var function = ServiceProcess.start(root, name + "-service", jvmOptions, directory, arguments);
        started.add(function);
        return function;
    }

    URI uri(ServiceProcess function) {
        return function.uri(certificates == null ? "http" : "https");
    }

    /** The AMF that asks for authentications. */
    AkaClient client(ServiceProcess ausf) throws GeneralSecurityException, IOException {
        return certificates == null
                ? new AkaClient(uri(ausf))
                : AkaClient.secured(uri(ausf), new Requester(certificates.resolve("amf")));
    }

    /** Whoever may provision. */
    AkaClient operator() throws GeneralSecurityException, IOException {
        var nowhere = URI.create("http://127.0.0.1");
        return certificates == null
                ? new AkaClient(nowhere)
                : AkaClient.secured(nowhere, new Requester(certificates.resolve("operator")));
    }

    void authorize(AkaClient client) throws Exception {
        if (certificates != null && nrf != null) {
            client.authorize(uri(nrf), new Requester(certificates.resolve("amf")));
        }
    }

    void awaitReadiness(AkaClient client) throws InterruptedException {
        for (var function : started) {
            client.awaitReadiness(uri(function));
        }
    }

    @Override
    public void close() {
        started.reversed().forEach(ServiceProcess::close);
    }
}
