package io.akalab.amf.seaf;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.sbi.SbiProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * TS 29.509 writes K<sub>SEAF</sub> as {@code kseaf} after 5G AKA and as {@code kSeaf} after EAP; some AUSFs write the one for the
 * other (docs/compatibility.md).
 */
@Configuration(proxyBeanMethods = false)
class AusfSpellings {

    @Bean
    JsonMapperBuilderCustomizer ausfSpellingsReader(SbiProperties sbi) {
        return json -> {
            if (!sbi.strict()) {
                json.addMixIn(ConfirmationDataResponse.class, OfFiveGAka.class).addMixIn(EapSession.class, OfEap.class);
            }
        };
    }

    private interface OfFiveGAka {
        @JsonAlias("kSeaf")
        @Nullable String kseaf();
    }

    private interface OfEap {
        @JsonAlias("kseaf")
        @Nullable String kSeaf();
    }
}
