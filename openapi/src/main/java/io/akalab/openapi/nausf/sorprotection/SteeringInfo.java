package io.akalab.openapi.nausf.sorprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PLMN and the access technologies that it is preferred with (TS 29.509 clause 6.2.6.2.5).
 *
 * @param accessTechList an open enumeration (TS 29.509 clause 6.2.6.3.3)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SteeringInfo(
        @NotNull @Valid PlmnId plmnId, @Nullable List<String> accessTechList) {}
