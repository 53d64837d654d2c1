package io.akalab.it.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of an API, and a request that it answers well.
 *
 * @param mandatoryButNullable members that must be there but may be null; in lenient mode they may be absent as well
 */
record Operation(
        String name,
        String function,
        String method,
        String path,
        int answer,
        @Nullable Map<String, Object> body,
        @Nullable Map<String, Object> mandatory,
        @Nullable Map<String, Object> mandatoryButNullable,
        @Nullable Map<String, Object> optional) {

    Ask ask() {
        var ask = new Ask(method, path, Map.of(), new byte[0], "");
        return body == null
                ? ask
                : ask.withHeader("Content-Type", "application/json").withBody(json(body));
    }

    /** Members that may neither be absent nor null. */
    Map<String, Object> strictlyMandatory() {
        return Objects.requireNonNullElse(mandatory, Map.of());
    }

    /** Members that may be null or not, each with a value of a wrong type. */
    Map<String, Object> anyMandatory() {
        var all = new LinkedHashMap<>(strictlyMandatory());
        all.putAll(Objects.requireNonNullElse(mandatoryButNullable, Map.of()));
        return all;
    }

    Map<String, Object> anyOptional() {
        return Objects.requireNonNullElse(optional, Map.of());
    }

    /** The body with a member changed. */
    String with(String member, @Nullable Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(Objects.requireNonNull(body));
        changed.put(member, value);
        return json(changed);
    }

    String without(String member) {
        var changed = new LinkedHashMap<>(Objects.requireNonNull(body));
        changed.remove(member);
        return json(changed);
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
