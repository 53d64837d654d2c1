package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServedBesideTheSbiTest {

    private final URI function = DemoFunction.uri(DemoFunction.shared());

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void tellsItsHealthAndNothingElse(Protocol protocol) throws Exception {
        for (var probe : new String[] {"health", "health/liveness", "health/readiness"}) {
            var answer = protocol.get(function.resolve("/actuator/" + probe));
            assertThat(answer.json().get("status").asString()).isEqualTo("UP");
        }
        for (var other : new String[] {"", "/env", "/beans", "/heapdump"}) {
            assertThat(protocol.get(function.resolve("/actuator" + other)).status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void servesItsContractAndSwaggerUi(Protocol protocol) throws Exception {
        var document = protocol.get(function.resolve("/v3/api-docs")).json();
        var info = document.at("/components/schemas/AuthenticationInfo");
        assertThat(info.get("required").valueStream().map(name -> name.asString()))
                .containsExactlyInAnyOrder("supiOrSuci", "servingNetworkName");
        assertThat(info.at("/properties/servingNetworkName/pattern").asString())
                .isEqualTo("^5G:mnc[0-9]{3}[.]mcc[0-9]{3}[.]3gppnetwork[.]org(:[A-F0-9]{11})?$");
        assertThat(protocol.get(function.resolve("/swagger-ui/index.html")).body())
                .contains("swagger-ui");
    }
}
