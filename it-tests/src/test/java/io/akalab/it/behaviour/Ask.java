package io.akalab.it.behaviour;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request before it is sent; its placeholders are filled when it is.
 *
 * @param param the member that was changed, empty if none was
 */
record Ask(String method, String path, Map<String, String> headers, byte[] body, String param) {

    Ask withMethod(String other) {
        return new Ask(other, path, headers, body, param);
    }

    Ask withPath(String other) {
        return new Ask(method, other, headers, body, param);
    }

    Ask withHeader(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Ask(method, path, all, body, param);
    }

    Ask withBody(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    Ask withBody(byte[] other) {
        return new Ask(method, path, headers, other, param);
    }

    Ask about(String member) {
        return new Ask(method, path, headers, body, "/" + member);
    }
}
