package io.akalab.nrf.nfmanagement;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON that is kept as it came: what we know of it must be right, what we do not know may be anything. */
@Component
class ProfileReader {

    private final JsonMapper json;
    private final Validator validator;

    ProfileReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** An object that is to become a resource. */
    ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new SbiProblem(Cause.INVALID_MSG_FORMAT, "the body is not the JSON object that is due");
    }

    /** The wire record of an object; what is wrong with it is a problem of the request. */
    <T> T read(ObjectNode object, Class<T> type) {
        T value;
        try {
            value = json.treeToValue(object, type);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("", e, Empty.BODY);
        }
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    ObjectNode write(Object value) {
        return json.valueToTree(value);
    }

    private enum Empty implements HttpInputMessage {
        BODY;

        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
