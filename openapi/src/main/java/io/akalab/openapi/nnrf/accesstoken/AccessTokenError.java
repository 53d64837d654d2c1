package io.akalab.openapi.nnrf.accesstoken;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The errors of RFC 6749 clause 5.2. */
public enum AccessTokenError {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    UNAUTHORIZED_CLIENT,
    UNSUPPORTED_GRANT_TYPE,
    INVALID_SCOPE;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
