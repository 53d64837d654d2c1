package io.akalab.nrf.accesstoken;

import com.nimbusds.jose.jwk.JWKSet;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenErr;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenReq;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenRsp;
import io.akalab.sbi.tls.NfCertificate;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nnrf_AccessToken (TS 29.510 clause 6.3), and the keys of its tokens. */
@RestController
@RequestMapping("/oauth2")
class AccessTokenController {

    private final TokenForm form;
    private final TokenPolicy policy;
    private final TokenIssuer issuer;
    private final Map<String, Object> keys;

    AccessTokenController(TokenForm form, TokenPolicy policy, TokenIssuer issuer, SigningKey key) {
        this.form = form;
        this.policy = policy;
        this.issuer = issuer;
        this.keys = new JWKSet(key.key().toPublicJWK()).toJSONObject();
    }

    /** Gives a token (clause 5.4.2.2). */
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                            schema = @Schema(implementation = AccessTokenReq.class)))
    @PostMapping(
            path = "/token",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccessTokenRsp> token(InputStream body, HttpServletRequest servletRequest) throws IOException {
        // Not as a @RequestBody: Spring would have the container decode the form, which answers a wrong one by itself.
        var request = form.read(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        policy.check(request, NfCertificate.of(servletRequest).flatMap(NfCertificate::nfInstanceId));
        return uncached(ResponseEntity.ok()).body(issuer.issue(request));
    }

    /** The public keys of the tokens (RFC 7517 clause 5). */
    @GetMapping(path = "/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> keys() {
        return keys;
    }

    @ExceptionHandler
    ResponseEntity<AccessTokenErr> refuse(TokenRefused refused) {
        return uncached(ResponseEntity.badRequest())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refused.toAnswer());
    }

    // RFC 6749 clause 5.1.
    private static ResponseEntity.BodyBuilder uncached(ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.PRAGMA, "no-cache");
    }
}
