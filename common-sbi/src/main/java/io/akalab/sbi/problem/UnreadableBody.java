package io.akalab.sbi.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Says what is wrong with a body that could not be read: too long, no JSON, or a member of the wrong type. */
final class UnreadableBody {

    SbiProblem problem(HttpMessageNotReadableException unreadable) {
        for (@Nullable Throwable t = unreadable; t != null; t = t.getCause()) {
            switch (t) {
                case BodyTooLarge tooLarge -> {
                    return tooLarge.problem();
                }
                case DatabindException mismatch
                when !mismatch.getPath().isEmpty() || mismatch instanceof InvalidTypeIdException -> {
                    return wrongType(mismatch);
                }
                default -> {}
            }
        }
        return new SbiProblem(Cause.INVALID_MSG_FORMAT, "the body is not the JSON object that is due");
    }

    private static SbiProblem wrongType(DatabindException mismatch) {
        var faults = new Faults();
        var pointer = pointer(mismatch.getPath());
        if (mismatch instanceof InvalidTypeIdException type) {
            addType(faults, pointer, type);
        } else if (isAbsent(mismatch)) {
            faults.add(Cause.MANDATORY_IE_MISSING, pointer, "is missing");
        } else {
            faults.add(
                    isMandatory(mismatch.getPath()) ? Cause.MANDATORY_IE_INCORRECT : Cause.OPTIONAL_IE_INCORRECT,
                    pointer,
                    "has the wrong type");
        }
        return faults.problem();
    }

    private static void addType(Faults faults, String pointer, InvalidTypeIdException type) {
        if (type.getTypeId() == null) {
            faults.add(Cause.MANDATORY_IE_MISSING, pointer + "/type", "is missing");
        } else {
            faults.add(Cause.MANDATORY_IE_INCORRECT, pointer + "/type", "is none of those that are known");
        }
    }

    // Of a member that may be null only Jackson can tell that it is not there, and it has no type for that error.
    private static boolean isAbsent(DatabindException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Missing required creator property");
    }

    /** An element of a list or a map is as mandatory as the member that holds it. */
    private static boolean isMandatory(List<JacksonException.Reference> path) {
        return path.reversed().stream()
                .flatMap(reference -> member(reference).stream())
                .findFirst()
                .map(WireMember::mandatory)
                .orElse(true);
    }

    private static Optional<WireMember> member(JacksonException.Reference reference) {
        return reference.from() instanceof Class<?> type
                ? WireMember.of(type, String.valueOf(reference.getPropertyName()))
                : Optional.empty();
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var reference : path) {
            var name = reference.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(reference.getIndex()) : name);
        }
        return pointer.toString();
    }
}
