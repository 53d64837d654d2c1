package io.akalab.sbi.document;

import io.akalab.openapi.common.Patterns;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents the patterns of identities in paths. As annotations of the controllers they would cost a request more than
 * everything else that Spring does with its path.
 */
final class IdentityPatterns implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var parameters = operation.getParameters();
        (parameters == null ? List.<Parameter>of() : parameters).forEach(IdentityPatterns::describe);
        return operation;
    }

    private static void describe(Parameter parameter) {
        if (!"path".equals(parameter.getIn())) {
            return;
        }
        switch (parameter.getName()) {
            case "supi" -> parameter.schema(schema(Patterns.SUPI));
            case "supiOrSuci" -> parameter.schema(schema(Patterns.SUPI_OR_SUCI));
            default -> {}
        }
    }

    /** A schema of its own: springdoc's are shared by all parameters of a type. */
    private static Schema<?> schema(String pattern) {
        return new StringSchema().pattern(pattern);
    }
}
