package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an AMF changes of its registration (TS 29.503 clause 6.2.6.2.8): the rest stays as it is.
 *
 * @param guami the AMF's own, which has to be the one registered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmfNon3GppAccessRegistrationModification(
        @NotNull @Valid Guami guami,
        @Nullable Boolean purgeFlag,
        @Size(max = 64) @Nullable String pei,
        @Nullable String imsVoPs,
        @Nullable List<@Valid BackupAmfInfo> backupAmfInfo) {

    @Override
    public String toString() {
        return "AmfNon3GppAccessRegistrationModification[guami=" + guami + ", redacted]";
    }
}
