package io.akalab.openapi.contract;

import static io.akalab.openapi.contract.ApiDocument.list;
import static io.akalab.openapi.contract.ApiDocument.names;
import static io.akalab.openapi.contract.ApiDocument.object;
import static io.akalab.openapi.contract.ApiDocument.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares a contract with the document that a running service tells of itself: the same paths, methods, parameters,
 * statuses and media types, and schemas with the same members, mandatory, patterns and ranges. Descriptions, names of
 * operations and names of schemas may differ.
 */
public final class ContractComparison {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> KEYWORDS = List.of("pattern", "minimum", "maximum", "maxLength");
    private static final int DEEPEST = 12;

    private final ApiDocument contract;
    private final ApiDocument live;
    private final List<String> differences = new ArrayList<>();

    private ContractComparison(Map<?, ?> contract, Map<?, ?> live) {
        this.contract = new ApiDocument(contract);
        this.live = new ApiDocument(live);
    }

    /**
     * Where the two differ, in words; empty if they agree. The live document may have other APIs too.
     *
     * @param contract one of our YAML documents, parsed
     * @param live what {@code /v3/api-docs} answered, parsed
     */
    public static List<String> differences(Map<?, ?> contract, Map<?, ?> live) {
        var comparison = new ContractComparison(contract, live);
        comparison.comparePaths();
        return comparison.differences;
    }

    /** The path that all paths of the contract begin with, e.g. {@code /nudm-ueau/v1}. */
    private String base() {
        var servers = list(contract.root(), "servers");
        var url = servers.isEmpty() ? "" : String.valueOf(((Map<?, ?>) servers.getFirst()).get("url"));
        return url.replace("{apiRoot}", "");
    }

    private void comparePaths() {
        var base = base();
        var ours = object(contract.root(), "paths");
        var theirs = object(live.root(), "paths");
        var served = new TreeSet<String>();
        names(theirs).stream().filter(path -> path.startsWith(base + "/")).forEach(served::add);
        var promised = new TreeSet<String>();
        names(ours).forEach(path -> promised.add(base + path));
        same("paths", promised, served);
        for (var path : names(ours)) {
            compareMethods(base + path, object(ours, path), object(theirs, base + path));
        }
    }

    private void compareMethods(String path, Map<?, ?> ours, Map<?, ?> theirs) {
        var methods = names(ours);
        methods.retainAll(METHODS);
        var served = names(theirs);
        served.retainAll(METHODS);
        same(path + " methods", methods, served);
        for (var method : methods) {
            if (served.contains(method)) {
                compareOperation(method + " " + path, object(ours, method), object(theirs, method));
            }
        }
    }

    private void compareOperation(String where, Map<?, ?> ours, Map<?, ?> theirs) {
        compareParameters(where, list(ours, "parameters"), list(theirs, "parameters"));
        var ourBody = contract.resolve(object(ours, "requestBody"));
        var theirBody = live.resolve(object(theirs, "requestBody"));
        same(where + " body required", isTrue(ourBody, "required"), isTrue(theirBody, "required"));
        compareContent(where + " body", object(ourBody, "content"), object(theirBody, "content"));
        var ourAnswers = object(ours, "responses");
        var theirAnswers = object(theirs, "responses");
        same(where + " statuses", names(ourAnswers), names(theirAnswers));
        for (var status : names(ourAnswers)) {
            compareContent(
                    where + " " + status,
                    object(contract.resolve(object(ourAnswers, status)), "content"),
                    object(live.resolve(object(theirAnswers, status)), "content"));
        }
    }

    private void compareParameters(String where, List<?> ours, List<?> theirs) {
        same(where + " parameters", parameterNames(contract, ours), parameterNames(live, theirs));
        for (var parameter : ours) {
            var our = contract.resolve((Map<?, ?>) parameter);
            for (var candidate : theirs) {
                var their = live.resolve((Map<?, ?>) candidate);
                if (Objects.equals(our.get("name"), their.get("name"))) {
                    var what = where + " " + our.get("name");
                    same(what + " required", isTrue(our, "required"), isTrue(their, "required"));
                    compareSchema(what, object(our, "schema"), object(their, "schema"), 0);
                    compareContent(what, object(our, "content"), object(their, "content"));
                }
            }
        }
    }

    private static Set<String> parameterNames(ApiDocument document, List<?> parameters) {
        var names = new TreeSet<String>();
        for (var parameter : parameters) {
            var resolved = document.resolve((Map<?, ?>) parameter);
            names.add(resolved.get("in") + " " + resolved.get("name"));
        }
        return names;
    }

    private void compareContent(String where, Map<?, ?> ours, Map<?, ?> theirs) {
        same(where + " media types", names(ours), names(theirs));
        for (var type : names(ours)) {
            compareSchema(where, object(object(ours, type), "schema"), object(object(theirs, type), "schema"), 0);
        }
    }

    private void compareSchema(String where, Map<?, ?> ourSchema, Map<?, ?> theirSchema, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        var ours = contract.resolve(ourSchema);
        var theirs = live.resolve(theirSchema);
        if (ours.containsKey("oneOf")) {
            compareChoices(where, list(ours, "oneOf"), list(theirs, "oneOf"), depth);
            return;
        }
        same(where + " type", type(ours), type(theirs));
        KEYWORDS.forEach(keyword -> same(where + " " + keyword, text(ours, keyword), text(theirs, keyword)));
        same(where + " enum", enumeration(ours), enumeration(theirs));
        same(where + " required", strings(list(ours, "required")), strings(list(theirs, "required")));
        var ourMembers = object(ours, "properties");
        var theirMembers = object(theirs, "properties");
        same(where + " members", names(ourMembers), names(theirMembers));
        for (var member : names(ourMembers)) {
            compareSchema(where + "/" + member, object(ourMembers, member), object(theirMembers, member), depth + 1);
        }
        if (ours.containsKey("items")) {
            compareSchema(where + "[]", object(ours, "items"), object(theirs, "items"), depth + 1);
        }
    }

    /** Choices are told apart by the names of their schemas, as messages by their types; their order says nothing. */
    private void compareChoices(String where, List<?> ours, List<?> theirs, int depth) {
        var served = choices(theirs);
        var promised = choices(ours);
        same(where + " choices", promised.keySet(), served.keySet());
        promised.forEach((name, choice) -> {
            if (served.containsKey(name)) {
                compareSchema(where + "|" + name, choice, served.get(name), depth + 1);
            }
        });
    }

    private static Map<String, Map<?, ?>> choices(List<?> schemas) {
        var choices = new TreeMap<String, Map<?, ?>>();
        for (var schema : schemas) {
            var choice = (Map<?, ?>) schema;
            var ref = String.valueOf(choice.get("$ref"));
            choices.put(ref.substring(ref.lastIndexOf('/') + 1), choice);
        }
        return choices;
    }

    /** A constant, such as the type of a message, is an enumeration of one value, which records cannot express. */
    private static Set<String> enumeration(Map<?, ?> schema) {
        var values = strings(list(schema, "enum"));
        return values.size() == 1 ? Set.of() : values;
    }

    private void same(String what, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            differences.add(what + ": contract " + ours + ", live " + theirs);
        }
    }

    private static boolean isTrue(Map<?, ?> object, String member) {
        return Boolean.TRUE.equals(object.get(member));
    }

    /** The type; in OpenAPI 3.1 it can be a list that says null besides. */
    private static String type(Map<?, ?> schema) {
        if (schema.get("type") instanceof List<?> types) {
            return types.stream()
                    .map(String::valueOf)
                    .filter(type -> !type.equals("null"))
                    .findFirst()
                    .orElse("");
        }
        var type = schema.get("type");
        return type == null ? "object" : type.toString();
    }

    private static @Nullable String text(Map<?, ?> schema, String keyword) {
        var value = schema.get(keyword);
        return value == null ? null : value.toString();
    }
}
