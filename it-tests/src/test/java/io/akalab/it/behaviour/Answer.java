package io.akalab.it.behaviour;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    List<String> invalidParams() {
        return json().path("invalidParams")
                .valueStream()
                .map(param -> param.get("param").asString())
                .toList();
    }
}
