package io.akalab.nrf.accesstoken;

import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenError;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenReq;
import jakarta.validation.Validator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the form of a request for a token (RFC 6749 clause 4.4.2; members that are objects are JSON, TS 29.510 clause 6.3.5.2.2). */
@Component
class TokenForm {

    private final JsonMapper json;
    private final Validator validator;

    TokenForm(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The request that a form holds.
     *
     * @throws TokenRefused with {@code invalid_request}, if it breaks the contract
     */
    AccessTokenReq read(String form) {
        var fields = fields(form);
        var grantType = fields.get("grant_type");
        if (grantType != null && !grantType.equals(AccessTokenReq.CLIENT_CREDENTIALS)) {
            throw new TokenRefused(AccessTokenError.UNSUPPORTED_GRANT_TYPE, "only client_credentials is supported");
        }
        var request = request(fields);
        var wrong = validator.validate(request).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw malformed("missing or incorrect: " + wrong);
        }
        return request;
    }

    // The record says what must be there; the validator looks whether it is.
    @SuppressWarnings("NullAway")
    private AccessTokenReq request(Map<String, String> fields) {
        return new AccessTokenReq(
                fields.get("grant_type"),
                fields.get("nfInstanceId"),
                fields.get("nfType"),
                fields.get("targetNfType"),
                fields.get("scope"),
                fields.get("targetNfInstanceId"),
                plmn(fields.get("requesterPlmn")),
                plmn(fields.get("targetPlmn")));
    }

    private @Nullable PlmnId plmn(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, PlmnId.class);
        } catch (JacksonException e) {
            throw malformed("a PLMN is no JSON object of mcc and mnc");
        }
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var field : form.split("&", -1)) {
            var equals = field.indexOf('=');
            if (equals > 0
                    && fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1))) != null) {
                throw malformed("a parameter comes twice");
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("the form is not URL-encoded");
        }
    }

    private static TokenRefused malformed(String description) {
        return new TokenRefused(AccessTokenError.INVALID_REQUEST, description);
    }
}
