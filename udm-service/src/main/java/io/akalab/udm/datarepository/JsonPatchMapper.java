package io.akalab.udm.datarepository;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudr.PatchItem;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Patch (RFC 6902) of the members of objects: test, add, replace and remove. A replace need find nothing to replace, since
 * UDMs write members so that may be there or not.
 */
@Component
@ServedDataRepository
class JsonPatchMapper {

    /** A member's name in place of a JSON Pointer. */
    private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final JsonMapper json;
    private final boolean strict;

    JsonPatchMapper(JsonMapper json, SbiProperties sbi) {
        this.json = json;
        this.strict = sbi.strict();
    }

    /** The document after all steps. */
    JsonNode patched(String document, List<PatchItem> patch) {
        var root = json.readTree(document);
        for (int i = 0; i < patch.size(); i++) {
            apply(i, patch.get(i), root);
        }
        return root;
    }

    private void apply(int index, PatchItem step, JsonNode root) {
        var path = pointer(step.path());
        int slash = path.lastIndexOf('/');
        var parent = slash < 0 ? null : root.at(path.substring(0, slash));
        if (!(parent instanceof ObjectNode object)) {
            throw refused(index, "leads to no member of an object");
        }
        var member = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        var value = json.<JsonNode>valueToTree(step.value());
        switch (step.op()) {
            case "add", "replace" -> object.set(member, value);
            case "remove" -> object.remove(member);
            case "test" -> requireSame(index, object.get(member), value);
            default -> throw refused(index, "is no step that is served: test, add, replace and remove are");
        }
    }

    /** {@code PurgeFlag} is read as {@code /purgeFlag}, unless in strict mode. */
    private String pointer(String path) {
        return strict || !BARE_NAME.matcher(path).matches()
                ? path
                : "/" + path.substring(0, 1).toLowerCase(Locale.ROOT) + path.substring(1);
    }

    private static void requireSame(int index, @Nullable JsonNode present, JsonNode expected) {
        if (!expected.equals(present)) {
            throw refused(index, "finds another value");
        }
    }

    private static SbiProblem refused(int index, String reason) {
        return new SbiProblem(
                Cause.MODIFICATION_NOT_ALLOWED,
                "a step of the patch cannot be done",
                List.of(new InvalidParam("/" + index, reason)));
    }
}
