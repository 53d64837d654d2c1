package io.akalab.sbi.oauth;

import io.akalab.openapi.common.PlmnId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token says (TS 29.510 clause 6.3.5.2.4).
 *
 * @param subject the NF instance id of the consumer that it was given to
 * @param audience an NF type, or NF instance ids
 * @param scopes services, and resources of them
 * @param consumerPlmn the consumer's PLMN, if the token says it
 * @param producerPlmn the PLMN whose producers it is for, if the token says it
 */
public record AccessToken(
        String subject,
        Set<String> audience,
        Set<String> scopes,
        @Nullable Instant notBefore,
        Instant expiry,
        @Nullable PlmnId consumerPlmn,
        @Nullable PlmnId producerPlmn) {

    static final String ATTRIBUTE = "io.akalab.sbi.access-token";

    /** The token of a request; empty where none was asked for. */
    public static Optional<AccessToken> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof AccessToken token ? Optional.of(token) : Optional.empty();
    }
}
