package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.sbi.problem.StatusProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Patch (RFC 6902): all of it takes effect, or none of it. */
final class JsonPatch {

    private static final int CONFLICT = 409;

    private final List<PatchItem> steps;
    private final JsonMapper json;

    JsonPatch(List<PatchItem> steps, JsonMapper json) {
        this.steps = steps;
        this.json = json;
    }

    /**
     * The patched document; the one that is given stays as it is.
     *
     * @throws SbiProblem 400 if a step is none, 409 if it does not fit the document
     */
    ObjectNode applyTo(ObjectNode document) {
        var patched = document.deepCopy();
        for (var step : steps) {
            apply(step, patched);
        }
        return patched;
    }

    private void apply(PatchItem step, ObjectNode document) {
        var path = pointer(step.path());
        switch (step.op()) {
            case "add" -> add(document, path, value(step));
            case "remove" -> remove(document, path);
            case "replace" -> {
                remove(document, path);
                add(document, path, value(step));
            }
            case "move" -> add(document, path, remove(document, pointer(step.from())));
            case "copy" ->
                add(document, path, present(document, pointer(step.from())).deepCopy());
            case "test" -> {
                if (!present(document, path).equals(value(step))) {
                    throw doesNotFit();
                }
            }
            default -> throw malformed();
        }
    }

    private JsonNode value(PatchItem step) {
        return json.valueToTree(step.value());
    }

    private static void add(ObjectNode document, JsonPointer path, JsonNode value) {
        var last = path.last();
        switch (parent(document, path)) {
            case ObjectNode object -> object.set(last.getMatchingProperty(), value);
            case ArrayNode array when last.getMatchingProperty().equals("-") -> array.add(value);
            case ArrayNode array when isIndex(last, array.size() + 1) -> array.insert(last.getMatchingIndex(), value);
            default -> throw doesNotFit();
        }
    }

    private static JsonNode remove(ObjectNode document, JsonPointer path) {
        present(document, path);
        var last = path.last();
        return switch (parent(document, path)) {
            case ObjectNode object -> object.remove(last.getMatchingProperty());
            case ArrayNode array when isIndex(last, array.size()) -> array.remove(last.getMatchingIndex());
            default -> throw doesNotFit();
        };
    }

    private static JsonNode present(ObjectNode document, JsonPointer path) {
        var found = document.at(path);
        if (found.isMissingNode()) {
            throw doesNotFit();
        }
        return found;
    }

    /** What holds the last step of a path; the document itself cannot be replaced. */
    private static JsonNode parent(ObjectNode document, JsonPointer path) {
        var head = path.head();
        if (head == null || path.matches()) {
            throw malformed();
        }
        return document.at(head);
    }

    private static boolean isIndex(JsonPointer step, int end) {
        return step.getMatchingIndex() >= 0 && step.getMatchingIndex() < end;
    }

    private static JsonPointer pointer(@Nullable String text) {
        if (text == null || text.isEmpty() || text.charAt(0) != '/') {
            throw malformed();
        }
        return JsonPointer.compile(text);
    }

    private static SbiProblem malformed() {
        return new SbiProblem(Cause.INVALID_MSG_FORMAT, "the body is no JSON Patch of a member");
    }

    private static SbiProblem doesNotFit() {
        return StatusProblem.of(CONFLICT);
    }
}
