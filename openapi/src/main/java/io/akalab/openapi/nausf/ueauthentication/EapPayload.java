package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An EAP packet in base64 (TS 29.509 clause 6.1.6.3.2), in JSON a string. */
public record EapPayload(
        @JsonValue @NotNull @Pattern(regexp = Patterns.BASE64) String base64) implements FiveGAuthData {

    /** Reads it from the string that it is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EapPayload {}

    @Override
    public String toString() {
        return "EapPayload[redacted]";
    }
}
