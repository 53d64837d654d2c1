package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an AMF changes of its registration (TS 29.503 clause 6.2.6.2.7): the rest stays as it is.
 *
 * @param guami the AMF's own, which has to be the one registered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amf3GppAccessRegistrationModification(
        @NotNull @Valid Guami guami,
        @Nullable Boolean purgeFlag,
        @Size(max = 64) @Nullable String pei,
        @Nullable String imsVoPs,
        @Nullable List<@Valid BackupAmfInfo> backupAmfInfo,
        @Nullable Boolean ueSrvccCapability) {

    /** The AMF has deleted what it knew of the UE. */
    public static Amf3GppAccessRegistrationModification purge(Guami guami) {
        return new Amf3GppAccessRegistrationModification(guami, true, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Amf3GppAccessRegistrationModification[guami=" + guami + ", redacted]";
    }
}
