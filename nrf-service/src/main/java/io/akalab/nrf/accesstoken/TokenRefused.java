package io.akalab.nrf.accesstoken;

import io.akalab.openapi.nnrf.accesstoken.AccessTokenErr;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenError;

/** There is no token, for a reason that is told; no stack trace: it is an answer. */
class TokenRefused extends RuntimeException {

    private final AccessTokenError error;
    private final String description;

    TokenRefused(AccessTokenError error, String description) {
        super(error + ": " + description, null, false, false);
        this.error = error;
        this.description = description;
    }

    AccessTokenErr toAnswer() {
        return new AccessTokenErr(error, description);
    }
}
