package io.akalab.ausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.sbi.SbiProperties;
import java.util.Optional;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * TS 29.509 has a SEAF say by {@code null} that the UE gave no answer; some leave the member out (docs/compatibility.md). Both mean
 * that the authentication failed.
 */
@Configuration(proxyBeanMethods = false)
class AbsentAnswers {

    @Bean
    JsonMapperBuilderCustomizer absentAnswersReader(SbiProperties sbi) {
        return json -> {
            if (!sbi.strict()) {
                json.addMixIn(ConfirmationData.class, OfFiveGAka.class).addMixIn(EapSession.class, OfEap.class);
            }
        };
    }

    private interface OfFiveGAka {
        @JsonProperty(required = false)
        Optional<String> resStar();
    }

    private interface OfEap {
        @JsonProperty(required = false)
        Optional<String> eapPayload();
    }
}
