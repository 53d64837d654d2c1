package io.akalab.sbi.oauth;

import java.time.Instant;

/**
 * A token that the NRF gave.
 *
 * @param renewal from when on it is to be replaced
 * @param expiry from when on it is not to be used
 */
record IssuedToken(String token, Instant renewal, Instant expiry) {

    @Override
    public String toString() {
        return "IssuedToken[redacted]";
    }
}
