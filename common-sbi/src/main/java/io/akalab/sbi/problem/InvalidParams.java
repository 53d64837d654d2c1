package io.akalab.sbi.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names what validation found at fault, the way TS 29.571 clause 5.2.4.2 wants it, and never its value. */
final class InvalidParams {

    private static final String MALFORMED = "is malformed or out of range";

    SbiProblem problem(MethodArgumentNotValidException invalid) {
        var faults = new Faults();
        addBody(faults, invalid.getBindingResult());
        return faults.problem();
    }

    SbiProblem problem(HandlerMethodValidationException invalid) {
        var faults = new Faults();
        invalid.getParameterValidationResults().forEach(result -> {
            if (result instanceof ParameterErrors body) {
                addBody(faults, body);
            } else {
                addParameter(faults, result.getMethodParameter());
            }
        });
        return faults.problem();
    }

    SbiProblem problem(Collection<? extends ConstraintViolation<?>> violations) {
        var faults = new Faults();
        violations.forEach(violation -> addMember(faults, violation));
        return faults.problem();
    }

    SbiProblem problem(MethodArgumentTypeMismatchException mismatch) {
        var faults = new Faults();
        addParameter(faults, mismatch.getParameter());
        return faults.problem();
    }

    SbiProblem problem(MissingServletRequestParameterException missing) {
        var faults = new Faults();
        faults.add(Cause.MANDATORY_QUERY_PARAM_MISSING, "query " + missing.getParameterName(), "is missing");
        return faults.problem();
    }

    private static void addBody(Faults faults, Errors errors) {
        for (ObjectError error : errors.getAllErrors()) {
            addMember(faults, error.unwrap(ConstraintViolation.class));
        }
    }

    private static void addMember(Faults faults, ConstraintViolation<?> violation) {
        var pointer = pointer(violation);
        if (violation.getConstraintDescriptor().getAnnotation() instanceof NotNull) {
            faults.add(Cause.MANDATORY_IE_MISSING, pointer, "is missing");
        } else {
            faults.add(
                    isMandatory(violation) ? Cause.MANDATORY_IE_INCORRECT : Cause.OPTIONAL_IE_INCORRECT,
                    pointer,
                    MALFORMED);
        }
    }

    private static boolean isMandatory(ConstraintViolation<?> violation) {
        @Nullable String member = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                member = node.getName();
            }
        }
        var leaf = violation.getLeafBean();
        return member == null
                || leaf == null
                || WireMember.of(leaf.getClass(), member)
                        .map(WireMember::mandatory)
                        .orElse(true);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        Class<?> type = violation.getRootBeanClass();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                pointer.append('/').append(node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                var name = Objects.requireNonNull(node.getName());
                var member = WireMember.of(type, name);
                if (!WireMember.standsForItsValue(type)) {
                    pointer.append('/').append(member.map(WireMember::jsonName).orElse(name));
                }
                type = member.<Class<?>>map(WireMember::holds).orElse(Object.class);
            }
        }
        return pointer.toString();
    }

    private static void addParameter(Faults faults, MethodParameter parameter) {
        var name = Objects.requireNonNullElse(parameter.getParameterName(), "");
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            faults.add(Cause.MANDATORY_IE_INCORRECT, "{" + name + "}", MALFORMED);
        } else if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            faults.add(Cause.OPTIONAL_IE_INCORRECT, "header " + name, MALFORMED);
        } else {
            var required =
                    query != null && query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            faults.add(
                    required ? Cause.MANDATORY_QUERY_PARAM_INCORRECT : Cause.OPTIONAL_QUERY_PARAM_INCORRECT,
                    "query " + name,
                    MALFORMED);
        }
    }
}
