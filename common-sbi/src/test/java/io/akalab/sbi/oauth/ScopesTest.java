package io.akalab.sbi.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

    private static final String GENERATE = "/nudm-ueau/v1/imsi-999700000000001/security-information/generate-auth-data";
    private static final String GENERATE_SCOPE = "nudm-ueau:security-information:generate-auth-data:invoke";

    private final Scopes scopes = new Scopes();

    @ParameterizedTest
    @CsvSource({
        "true,  nudm-ueau",
        "true,  nudm-ueau " + GENERATE_SCOPE,
        "true,  nudm-ueau nudm-sdm nudm-sdm:nssai:read",
        "false, nudm-ueau nudm-ueau:auth-events:create",
        "false, " + GENERATE_SCOPE,
        "false, nudm-sdm",
        "false, nudm",
    })
    void permitsAServiceOrOfItTheResourcesThatAreNamed(boolean permitted, String scope) {
        assertThat(scopes.permit(Set.of(scope.split(" ")), "POST", GENERATE)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  POST, " + GENERATE,
        "false, GET, " + GENERATE,
        "false, POST, " + GENERATE + "/more",
        "false, POST, /nudm-ueau/v1/imsi-999700000000001/auth-events",
        "false, POST, /nudm-ueau/v1",
    })
    void aResourceIsAMethodAndAPath(boolean permitted, String method, String path) {
        assertThat(scopes.permit(Set.of("nudm-ueau", GENERATE_SCOPE), method, path))
                .isEqualTo(permitted);
    }
}
