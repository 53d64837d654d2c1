package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.openapi.contract.ContractComparison;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** The document at /v3/api-docs against the contract. */
@SpringBootTest(
        classes = AmfApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=amf", "akalab.amf.n2.addresses=none"})
class LiveDocumentTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"amf-n2-mock", "namf-callback"})
    void agreesWithTheContract(String name) throws IOException {
        assertThat(ContractComparison.differences(contract(name), live())).isEmpty();
    }

    @Test
    void differsFromTheContractOfAnotherFunction() throws IOException {
        assertThat(ContractComparison.differences(contract("nudm-ueau"), live()))
                .isNotEmpty();
    }

    // JSON is YAML.
    private Map<?, ?> live() throws IOException {
        try (var document =
                URI.create("http://127.0.0.1:" + port + "/v3/api-docs").toURL().openStream()) {
            return new Yaml().load(document);
        }
    }

    private static Map<?, ?> contract(String name) throws IOException {
        try (var yaml = LiveDocumentTest.class.getResourceAsStream("/openapi/" + name + ".yaml")) {
            return new Yaml().load(Objects.requireNonNull(yaml));
        }
    }
}
