package io.akalab.ausf.sorprotection;

import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.nausf.sorprotection.SteeringInfo;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Documents that a steering container is an array or a string, which springdoc cannot see. */
@Component
class SteeringContainerSchema implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        var components = document.getComponents();
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(SteeringInfo.class).resolveAsRef(true))
                .referencedSchemas
                .forEach(components::addSchemas);
        components
                .addSchemas("SteeringList", new ArraySchema().items(reference("SteeringInfo")))
                .addSchemas("SecuredPacket", new StringSchema().format("byte").pattern(Patterns.BASE64_NOT_EMPTY))
                .addSchemas("SteeringContainer", oneOf("SteeringList", "SecuredPacket"));
        var information = components.getSchemas().get("SorInfo");
        if (information != null) {
            information.getProperties().put("steeringContainer", reference("SteeringContainer"));
        }
    }

    private static Schema<?> oneOf(String one, String other) {
        return new Schema<>().addOneOfItem(reference(one)).addOneOfItem(reference(other));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
