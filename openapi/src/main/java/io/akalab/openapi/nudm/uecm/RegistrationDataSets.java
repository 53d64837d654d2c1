package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Several registrations of a UE, those that there are (TS 29.503 clause 6.2.6.2.10). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationDataSets(
        @Valid @Nullable Amf3GppAccessRegistration amf3Gpp,
        @Valid @Nullable AmfNon3GppAccessRegistration amfNon3Gpp,
        @Valid @Nullable SmfRegistrationInfo smfRegistration) {}
