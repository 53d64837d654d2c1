package io.akalab.ausf;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.common.Patterns;
import io.akalab.sbi.NetworkFunction;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AusfConfiguration {

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("AUSF", "/nausf-auth/v1");
    }

    /**
     * What springdoc gets wrong in the live document: patterns that it does not find inside an {@code Optional}, the EAP
     * packet that can stand in place of an object, and a media type that it tells in lower case as well.
     */
    @Bean
    GlobalOpenApiCustomizer documentDetails() {
        return document -> {
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getResponses().values().stream())
                    .map(ApiResponse::getContent)
                    .filter(Objects::nonNull)
                    .forEach(content -> content.remove(MediaTypes.HAL_JSON.toLowerCase(Locale.ROOT)));
            var components = document.getComponents();
            components.addSchemas("EapPayload", new StringSchema().pattern(Patterns.BASE64));
            property(components, "ConfirmationData", "resStar", resStar -> resStar.pattern(Patterns.OCTETS_16));
            property(components, "EapSession", "eapPayload", payload -> payload.pattern(Patterns.BASE64));
            property(components, "UEAuthenticationCtx", "5gAuthData", _ -> challenge());
        };
    }

    private static void property(Components components, String schema, String name, UnaryOperator<Schema<?>> change) {
        Schema<?> found = components.getSchemas().get(schema);
        if (found != null) {
            found.getProperties().computeIfPresent(name, (_, property) -> change.apply(property));
        }
    }

    private static Schema<?> challenge() {
        return new Schema<>()
                .addOneOfItem(new Schema<>().$ref("#/components/schemas/Av5gAka"))
                .addOneOfItem(new Schema<>().$ref("#/components/schemas/EapPayload"));
    }

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
