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

    /** TS 29.503 Annexes A.2 and A.3, TS 29.504 Annex A. */
    @ParameterizedTest
    @CsvSource({
        "PUT, /nudm-uecm/v1/imsi-1/registrations/smf-registrations/5, nudm-uecm:smf-registration:write",
        "DELETE, /nudm-uecm/v1/imsi-1/registrations/smf-registrations/5, nudm-uecm:smf-registration:write",
        "PATCH, /nudm-uecm/v1/imsi-1/registrations/amf-3gpp-access, nudm-uecm:amf-registration:write",
        "GET, /nudm-sdm/v2/imsi-1/sm-data, nudm-sdm:sm-data:read",
        "PUT, /nudm-sdm/v2/imsi-1/am-data/sor-ack, nudm-sdm:sor-ack:write",
        "PUT, /nudm-sdm/v2/imsi-1/am-data/upu-ack, nudm-sdm:upu-ack:write",
        "DELETE, /nudm-sdm/v2/imsi-1/sdm-subscriptions/7, nudm-sdm:sdm-subscriptions:modify",
        "PUT, /nudr-dr/v2/subscription-data/imsi-1/context-data/sdm-subscriptions/7, nudr-dr:subscription-data",
    })
    void knowsTheResourceScopeOfAnOperation(String method, String path, String scope) {
        var service = scope.substring(0, scope.indexOf(':'));
        assertThat(scopes.permit(Set.of(service, scope), method, path)).isTrue();
        assertThat(scopes.permit(Set.of(service, service + ":another:read"), method, path))
                .isFalse();
    }
}
