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

/**
 * One step of an EAP session (TS 29.509 clause 6.1.6.2.7), both the peer's response and what the AUSF answers: another
 * request with a link, or the end with the verdict, and after success the SUPI and K<sub>SEAF</sub>.
 *
 * @param eapPayload an EAP packet in base64; empty stands for JSON {@code null}, with which the SEAF says that the UE gave
 *     none. An absent member is an error.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EapSession(
        @JsonProperty(required = true) @NotNull Optional<@Pattern(regexp = Patterns.BASE64) String> eapPayload,

        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String kSeaf,

        @JsonProperty("_links") @Nullable Map<String, @Valid Link> links,

        @Nullable AuthResult authResult,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {

    /** What the UE answered, for the AUSF. */
    public static EapSession response(String eapPayload) {
        return new EapSession(Optional.of(eapPayload), null, null, null, null, null);
    }

    /** The report that the UE answered nothing. */
    public static EapSession noResponse() {
        return new EapSession(Optional.empty(), null, null, null, null, null);
    }

    /** A further request to the UE, whose response goes to {@code href}. */
    public static EapSession ongoing(String eapRequest, String href) {
        return new EapSession(
                Optional.of(eapRequest),
                null,
                Map.of(UEAuthenticationCtx.LINK_EAP_SESSION, new Link(href)),
                AuthResult.AUTHENTICATION_ONGOING,
                null,
                null);
    }

    /** The UE proved who it is; {@code eapSuccess} is for it. */
    public static EapSession success(String eapSuccess, String supi, String kSeaf) {
        return new EapSession(Optional.of(eapSuccess), kSeaf, null, AuthResult.AUTHENTICATION_SUCCESS, supi, null);
    }

    /** It did not: neither identity nor key goes out. {@code eapFailure} is for it. */
    public static EapSession failure(String eapFailure) {
        return new EapSession(Optional.of(eapFailure), null, null, AuthResult.AUTHENTICATION_FAILURE, null, null);
    }

    /** The same step with the features that both sides support, or null where the requester named none. */
    public EapSession negotiated(@Nullable String features) {
        return new EapSession(eapPayload, kSeaf, links, authResult, supi, features);
    }

    /** Where the link of a relation leads, if it is there. */
    public Optional<String> href(String relation) {
        return Optional.ofNullable(links).map(l -> l.get(relation)).map(Link::href);
    }

    @Override
    public String toString() {
        return "EapSession[authResult=" + authResult + ", redacted]";
    }
}
