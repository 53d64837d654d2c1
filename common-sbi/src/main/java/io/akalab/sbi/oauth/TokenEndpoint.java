package io.akalab.sbi.oauth;

import com.nimbusds.jwt.SignedJWT;
import io.akalab.crypto.identity.Plmn;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenErr;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenReq;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenRsp;
import io.akalab.sbi.client.PlainClient;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the NRF for tokens (TS 29.510 clause 5.4.2.2). */
final class TokenEndpoint {

    private static final double RENEWED_AFTER = 0.8;
    private static final Duration UNTOLD = Duration.ofSeconds(60);

    private final URI nrf;
    private final Map<String, String> requester;
    private final PlainClient http;
    private final JsonMapper json;
    private final Clock clock;

    TokenEndpoint(
            URI nrf,
            String nfInstanceId,
            String nfType,
            @Nullable String plmn,
            PlainClient http,
            JsonMapper json,
            Clock clock) {
        this.nrf = nrf;
        this.http = http;
        this.json = json;
        this.clock = clock;
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", AccessTokenReq.CLIENT_CREDENTIALS);
        form.put("nfInstanceId", nfInstanceId);
        form.put("nfType", nfType);
        if (plmn != null) {
            var parsed = Plmn.parse(plmn);
            form.put("requesterPlmn", json.writeValueAsString(new PlmnId(parsed.mcc(), parsed.mnc())));
        }
        this.requester = form;
    }

    /**
     * A fresh token.
     *
     * @throws SbiProblem if the NRF gives none, is silent, or not there
     */
    IssuedToken request(TokenTarget target) {
        var form = new LinkedHashMap<>(requester);
        form.put("targetNfType", target.nfType());
        form.put("scope", target.service());
        var asked = clock.instant();
        var answer = http.post(nrf.resolve("/oauth2/token"), form);
        try {
            if (answer.status() == 200) {
                return issued(json.readValue(answer.body(), AccessTokenRsp.class), asked);
            }
            throw refused(target, answer.status(), reason(answer.body()));
        } catch (JacksonException e) {
            throw refused(target, answer.status(), "");
        }
    }

    private static IssuedToken issued(AccessTokenRsp answer, Instant asked) {
        var lifetime = Optional.ofNullable(answer.expiresIn())
                .map(Duration::ofSeconds)
                .or(() -> told(answer.accessToken()).map(expiry -> Duration.between(asked, expiry)))
                .orElse(UNTOLD);
        var millis = Math.max(0, lifetime.toMillis());
        return new IssuedToken(
                answer.accessToken(), asked.plusMillis((long) (millis * RENEWED_AFTER)), asked.plusMillis(millis));
    }

    private static Optional<Instant> told(String token) {
        try {
            return Optional.ofNullable(SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime())
                    .map(java.util.Date::toInstant);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private String reason(byte[] body) {
        try {
            return " " + json.readValue(body, AccessTokenErr.class).error();
        } catch (JacksonException | NullPointerException e) {
            return "";
        }
    }

    private SbiProblem refused(TokenTarget target, int status, String reason) {
        return new SbiProblem(
                Cause.UPSTREAM_SERVER_ERROR,
                "the NRF at " + nrf.getScheme() + "://" + nrf.getAuthority() + " gives no access token for "
                        + target.service() + " of a " + target.nfType() + ": " + status + reason);
    }
}
