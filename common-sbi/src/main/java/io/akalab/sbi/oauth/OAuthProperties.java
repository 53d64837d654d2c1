package io.akalab.sbi.oauth;

import io.akalab.crypto.identity.Plmn;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of OAuth2, below {@code akalab.sbi.oauth}.
 *
 * @param required whether a request needs a token
 * @param nrfUri the apiRoot of the NRF that gives tokens; while it is set, requests to peers carry one
 * @param jwksUri where the keys of tokens are; unless set, {@code /oauth2/jwks} of the NRF
 * @param publicKeys PEM files of keys of tokens, for an NRF that shows none: public keys or certificates
 * @param plmns the PLMNs that this function serves, as {@code 999-70}: a token for producers of another is refused, and the
 *     first is told to the NRF as the requester's; with none, neither is done
 * @param leeway how far the NRF's clock may be off
 * @param certificateBound whether a token is good only with the certificate of the instance that it was given to, where
 *     there is a certificate; behind an SCP it must be off
 * @param cacheSize how many verified tokens are kept
 */
@Validated
@ConfigurationProperties("akalab.sbi.oauth")
public record OAuthProperties(
        @DefaultValue("false") boolean required,
        @Nullable URI nrfUri,
        @Nullable URI jwksUri,
        @DefaultValue List<Path> publicKeys,
        @DefaultValue List<String> plmns,
        @DefaultValue("5s") @NotNull Duration leeway,
        @DefaultValue("true") boolean certificateBound,
        @DefaultValue("10000") int cacheSize) {

    public OAuthProperties {
        publicKeys = List.copyOf(publicKeys);
        plmns = List.copyOf(plmns);
        plmns.forEach(Plmn::parse);
    }

    /** Where keys are fetched, or null if nowhere. */
    @Nullable URI keysAt() {
        return jwksUri != null || nrfUri == null ? jwksUri : nrfUri.resolve("/oauth2/jwks");
    }
}
