package io.akalab.lab.subscribers;

import java.net.URI;
import picocli.CommandLine.Option;

/** Which UDM is meant. */
final class UdmOption {

    @Option(
            names = "--udm",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:7001",
            description = "the UDM (${DEFAULT-VALUE})")
    private URI udm = URI.create("http://127.0.0.1:7001");

    URI uri() {
        return udm;
    }
}
