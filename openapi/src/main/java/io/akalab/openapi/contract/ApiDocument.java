package io.akalab.openapi.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An OpenAPI document as maps and lists, the way any YAML or JSON parser reads it.
 *
 * @param root the document
 */
record ApiDocument(Map<?, ?> root) {

    /** The member of an object, as an object; empty if it is absent. */
    static Map<?, ?> object(Map<?, ?> parent, String member) {
        return parent.get(member) instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Map<?, ?> parent, String member) {
        return parent.get(member) instanceof List<?> list ? list : List.of();
    }

    static Set<String> names(Map<?, ?> object) {
        var names = new TreeSet<String>();
        object.keySet().forEach(name -> names.add(name.toString()));
        return names;
    }

    static Set<String> strings(List<?> values) {
        var strings = new TreeSet<String>();
        values.forEach(value -> strings.add(String.valueOf(value)));
        return strings;
    }

    /** What a {@code $ref} stands for, with the parts of an {@code allOf} put together. */
    Map<?, ?> resolve(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String ref) {
            return resolve(target(ref));
        }
        return schema.containsKey("allOf") ? merged(schema) : schema;
    }

    private Map<?, ?> target(String ref) {
        Map<?, ?> target = root;
        for (var step : ref.substring(2).split("/", -1)) {
            target = object(target, step);
        }
        return target;
    }

    private Map<?, ?> merged(Map<?, ?> schema) {
        var properties = new LinkedHashMap<Object, Object>();
        var required = new TreeSet<String>(strings(list(schema, "required")));
        for (var part : list(schema, "allOf")) {
            var resolved = resolve((Map<?, ?>) part);
            properties.putAll(object(resolved, "properties"));
            required.addAll(strings(list(resolved, "required")));
        }
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(required));
    }
}
