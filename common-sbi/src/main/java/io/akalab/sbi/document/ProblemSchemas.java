package io.akalab.sbi.document;

import io.akalab.openapi.common.ProblemDetails;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds the schema of problems, which no controller returns. */
final class ProblemSchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        var problem = new AnnotatedType(ProblemDetails.class).resolveAsRef(true);
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(problem)
                .referencedSchemas
                .forEach(document.getComponents()::addSchemas);
    }
}
