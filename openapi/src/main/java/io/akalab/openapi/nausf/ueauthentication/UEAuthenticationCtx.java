package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.akalab.openapi.common.Link;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An authentication under way: its challenge and where to confirm it (TS 29.509 clause 6.1.6.2.3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UEAuthenticationCtx(
        @NotNull String authType,
        @JsonProperty("5gAuthData") @NotNull @Valid FiveGAuthData fiveGAuthData,
        @JsonProperty("_links") @NotNull Map<String, @Valid Link> links,

        @Pattern(regexp = Patterns.SERVING_NETWORK_NAME) @Nullable String servingNetworkName) {

    /** The relation of the link that takes RES* (TS 29.509 clause 6.1.3.2.3). */
    public static final String LINK_5G_AKA = "5g-aka";

    /** The relation of the link that takes EAP packets (TS 29.509 clause 6.1.3.2.3). */
    public static final String LINK_EAP_SESSION = "eap-session";

    /** A context of 5G AKA, to be confirmed at {@code href}. */
    public static UEAuthenticationCtx of5gAka(String authType, Av5gAka challenge, String href) {
        return new UEAuthenticationCtx(authType, challenge, Map.of(LINK_5G_AKA, new Link(href)), null);
    }

    /** A context of an EAP method, whose first request is {@code challenge}; the response goes to {@code href}. */
    public static UEAuthenticationCtx ofEap(String authType, EapPayload challenge, String href) {
        return new UEAuthenticationCtx(authType, challenge, Map.of(LINK_EAP_SESSION, new Link(href)), null);
    }

    /** The challenge of 5G AKA, if it is one. */
    public Optional<Av5gAka> av5gAka() {
        return fiveGAuthData instanceof Av5gAka av ? Optional.of(av) : Optional.empty();
    }

    /** The EAP packet in base64 that the UE is to be sent, if the method is one of EAP. */
    public Optional<String> eapPayload() {
        return fiveGAuthData instanceof EapPayload eap ? Optional.of(eap.base64()) : Optional.empty();
    }

    /** Where the link of a relation leads, if it is there. */
    public Optional<String> href(String relation) {
        return Optional.ofNullable(links.get(relation)).map(Link::href);
    }
}
