package io.akalab.sbi.oauth;

import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.tls.NfCertificate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is known to have sent a request.
 *
 * @param nfInstanceId by its token, or else by its certificate; null where it has neither
 * @param plmn by its token; null where that does not say
 */
public record Requester(
        @Nullable String nfInstanceId, @Nullable PlmnId plmn) {

    /** Somebody of whom nothing is known. */
    public static final Requester UNKNOWN = new Requester(null, null);

    /** The one who sent a request. */
    public static Requester of(HttpServletRequest request) {
        return AccessToken.of(request)
                .map(token -> new Requester(token.subject(), token.consumerPlmn()))
                .orElseGet(() ->
                        new Requester(certified(request).map(UUID::toString).orElse(null), null));
    }

    private static Optional<UUID> certified(HttpServletRequest request) {
        return NfCertificate.of(request).flatMap(NfCertificate::nfInstanceId);
    }
}
