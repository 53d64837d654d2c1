package io.akalab.sbi.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents the errors that every operation of the SBI can have, and that every error is a problem (TS 29.500 clause 5.2.7).
 * What is particular to an operation, such as 403, it declares by itself.
 */
final class ProtocolProblems implements GlobalOperationCustomizer {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final List<Integer> ALWAYS = List.of(400, 404, 405, 500, 503);
    private static final List<Integer> WITH_BODY = List.of(413, 415, 504);

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var statuses = new ArrayList<>(ALWAYS);
        if (!handler.hasMethodAnnotation(DeleteMapping.class)) {
            statuses.add(406);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(WITH_BODY);
        }
        var responses = operation.getResponses();
        statuses.forEach(status -> responses.putIfAbsent(
                status.toString(),
                new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase())));
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    private static Content problem() {
        var type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemDetails"));
        return new Content().addMediaType(PROBLEM_JSON, type);
    }
}
