package io.akalab.sbi.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that is thrown while a request is handled into a problem (TS 29.500 clause 5.2.7). */
@RestControllerAdvice
@Order(0)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;
    private final InvalidParams invalidParams = new InvalidParams();
    private final UnreadableBody unreadableBody = new UnreadableBody();

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void handle(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(problem(e, request), response);
    }

    private SbiProblem problem(Exception e, HttpServletRequest request) {
        return switch (e) {
            case SbiProblem problem -> problem;
            case BodyTooLarge tooLarge -> tooLarge.problem();
            case HttpMessageNotReadableException unreadable -> unreadableBody.problem(unreadable);
            case MethodArgumentNotValidException invalid -> invalidParams.problem(invalid);
            case HandlerMethodValidationException invalid -> invalidParams.problem(invalid);
            case ConstraintViolationException invalid -> invalidParams.problem(invalid.getConstraintViolations());
            case MethodArgumentTypeMismatchException mismatch -> invalidParams.problem(mismatch);
            case MissingServletRequestParameterException missing -> invalidParams.problem(missing);
            case MissingRequestHeaderException missing -> SbiProblem.missing("header " + missing.getHeaderName());
            case NoResourceFoundException _, NoHandlerFoundException _ -> noSuchResource();
            case HttpRequestMethodNotSupportedException wrong -> methodNotAllowed(wrong);
            case HttpMediaTypeNotSupportedException wrong -> unsupportedMediaType(wrong);
            case UnsupportedCharsetException _, IllegalCharsetNameException _ ->
                new SbiProblem(Cause.UNSUPPORTED_MEDIA_TYPE, "the body's charset is not supported");
            case HttpMediaTypeNotAcceptableException _ ->
                new SbiProblem(Cause.NOT_ACCEPTABLE, "none of the accepted media types is served");
            case ErrorResponse other -> StatusProblem.of(other.getStatusCode().value());
            default -> unexpected(e, request);
        };
    }

    static SbiProblem noSuchResource() {
        return new SbiProblem(Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND, "no such resource");
    }

    private static SbiProblem methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
        var allowed = wrong.getSupportedHttpMethods();
        var allow = allowed == null
                ? ""
                : String.join(
                        ", ", allowed.stream().map(Object::toString).sorted().toList());
        return new SbiProblem(Cause.METHOD_NOT_ALLOWED, "allowed here: " + allow, Map.of("Allow", allow));
    }

    private static SbiProblem unsupportedMediaType(HttpMediaTypeNotSupportedException wrong) {
        var supported = MediaType.toString(wrong.getSupportedMediaTypes());
        return new SbiProblem(
                Cause.UNSUPPORTED_MEDIA_TYPE, "the body's media type is not supported", Map.of("Accept", supported));
    }

    private static SbiProblem unexpected(Exception e, HttpServletRequest request) {
        if (log.isErrorEnabled()) {
            log.error("{} request failed: {}", request.getMethod(), StackOf.throwable(e));
        }
        return new SbiProblem(Cause.SYSTEM_FAILURE, "the request could not be processed");
    }
}
