package io.akalab.udm.sidf;

import io.akalab.crypto.suci.EciesProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the SIDF.
 *
 * @param homeNetworkKeys keys beside those that are provisioned at run time
 * @param cacheExpiry after how long the keys are read again, so that what another process provisioned is seen
 */
@ConfigurationProperties("akalab.udm")
record SidfProperties(
        @DefaultValue List<ConfiguredKey> homeNetworkKeys,
        @DefaultValue("60s") Duration cacheExpiry) {

    /**
     * One key. Its text form does not show it.
     *
     * @param id the home network public key identifier, 1 to 255
     * @param privateKey hexadecimal digits with or without colons, base64 or PEM
     * @param privateKeyFile a file that holds it in one of these forms
     * @param state {@code current} or {@code old}
     */
    record ConfiguredKey(
            int id,
            @Nullable EciesProfile profile,
            @Nullable String privateKey,
            @Nullable Path privateKeyFile,
            @DefaultValue("current") KeyState state) {

        @Override
        public String toString() {
            return "ConfiguredKey[" + id + ", " + profile + ", " + state + "]";
        }
    }
}
