package io.akalab.it.behaviour;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A situation that one operation alone knows. */
record Scenario(
        String situation,
        String function,
        String method,
        String path,
        @Nullable Map<String, Object> body,
        int status,
        @Nullable String cause,
        @Nullable String type,
        @Nullable String header,
        @Nullable List<String> params,
        @Nullable List<String> has,
        @Nullable List<String> lacks) {

    Ask ask() {
        var ask = new Ask(method, path, Map.of(), new byte[0], "");
        return body == null
                ? ask
                : ask.withHeader("Content-Type", "application/json")
                        .withBody(JsonMapper.shared().writeValueAsString(body));
    }

    List<String> mustHave() {
        return Objects.requireNonNullElse(has, List.of());
    }

    List<String> mustLack() {
        return Objects.requireNonNullElse(lacks, List.of());
    }

    @Override
    public String toString() {
        return situation;
    }
}
