package io.akalab.ausf.ueauthentication;

import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.nrf.PeerClients;
import io.akalab.sbi.nrf.StaticAddresses;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The UDM, as the AUSF sees it (TS 29.503 clause 5.4). */
@Component
class Udm {

    private static final String GENERATE_AUTH_DATA =
            "/nudm-ueau/v1/{supiOrSuci}/security-information/generate-auth-data";
    private static final String AUTH_EVENTS = "/nudm-ueau/v1/{supi}/auth-events";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private static final URI USUAL_ADDRESS = URI.create("http://127.0.0.1:7001");

    private final SbiClient client;
    private final boolean strict;

    Udm(PeerClients clients, AuthenticationProperties properties, SbiProperties sbi) {
        strict = sbi.strict();
        var addresses = new StaticAddresses("akalab.ausf.udm-uri", properties.udmUri(), USUAL_ADDRESS);
        client = clients.create(new Peer("UDM", "nudm-ueau"), addresses);
    }

    /** Asks for a vector. What the UDM refuses is refused with the same cause. */
    AuthenticationInfoResult generateAuthData(String supiOrSuci, AuthenticationInfoRequest request) {
        try {
            // A vector that is made and lost leaves a gap in the SQNs, and nothing else.
            return client.forSubscriber(supiOrSuci)
                    .repeatingBrokenOff()
                    .post(SbiPath.of(GENERATE_AUTH_DATA, supiOrSuci), request, OK, AuthenticationInfoResult.class)
                    .body();
        } catch (UpstreamProblem e) {
            throw passesOn(e) ? e : new SbiProblem(meaning(e), "the UDM made no vector");
        }
    }

    /** Reports an outcome; returns where the UDM keeps it. */
    @Nullable URI confirm(String supi, AuthEvent event) {
        return client.forSubscriber(supi).create(SbiPath.of(AUTH_EVENTS, supi), event);
    }

    /** Has a result removed. */
    void remove(URI authEvent, AuthEvent removal) {
        client.put(authEvent, removal, NO_CONTENT);
    }

    /** Other cores' UDMs refuse with a status alone (docs/compatibility.md): of a subscriber it says enough. */
    private Cause meaning(UpstreamProblem problem) {
        if (strict || problem.upstreamCause() != null) {
            return Cause.AV_GENERATION_PROBLEM;
        }
        return switch (problem.upstreamStatus()) {
            case 401, 403 -> Cause.AUTHENTICATION_REJECTED;
            case 404 -> Cause.USER_NOT_FOUND;
            default -> Cause.AV_GENERATION_PROBLEM;
        };
    }

    private static boolean passesOn(UpstreamProblem problem) {
        return switch (problem.upstreamStatus()) {
            case 403, 404, 429, 501, 503, 504 -> problem.upstreamCause() != null;
            default -> false;
        };
    }
}
