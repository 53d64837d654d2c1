package io.akalab.udm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.openapi.contract.ContractComparison;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The document at /v3/api-docs against the contracts. */
class LiveDocumentTest {

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start("--akalab.udm.udr.serve=true");
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nudm-ueau", "nudm-uecm", "nudm-sdm", "nudr-dr", "udm-provisioning"})
    void agreesWithTheContract(String name) throws IOException {
        assertThat(ContractComparison.differences(contract(name), live())).isEmpty();
    }

    @Test
    void differsFromTheContractOfAnotherFunction() throws IOException {
        assertThat(ContractComparison.differences(contract("nausf-auth"), live()))
                .isNotEmpty();
    }

    @Test
    void isShownBySwaggerUi() {
        assertThat(udm.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    // JSON is YAML.
    private static Map<?, ?> live() {
        return new Yaml().load(udm.get("/v3/api-docs").text());
    }

    private static Map<?, ?> contract(String name) throws IOException {
        try (var yaml = LiveDocumentTest.class.getResourceAsStream("/openapi/" + name + ".yaml")) {
            return new Yaml().load(Objects.requireNonNull(yaml));
        }
    }
}
