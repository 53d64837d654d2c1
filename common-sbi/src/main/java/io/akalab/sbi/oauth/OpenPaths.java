package io.akalab.sbi.oauth;

import java.util.List;

/** What is reached without an access token: what is no service of 3GPP's, and where tokens come from. */
final class OpenPaths {

    private static final List<String> PREFIXES = List.of(
            "/actuator/",
            "/v3/api-docs",
            "/swagger-ui",
            "/error",
            "/lab/",
            "/provisioning/",
            "/n2-mock/",
            "/oauth2/",
            // The NRF's notifications: a secret in the path says who may send them.
            "/nf-status-notifications/",
            // The UDM's: the name of the UE in the path is a secret too, which only the UDM was told.
            "/namf-callback/");

    boolean contains(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith) && !path.contains("..") && !path.contains("//");
    }
}
