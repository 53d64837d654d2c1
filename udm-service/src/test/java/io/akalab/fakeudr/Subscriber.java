package io.akalab.fakeudr;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A subscriber's document, and what becomes of it by JSON Patch. */
final class Subscriber {

    private static final String SEQUENCE_NUMBER = "sequenceNumber";
    private static final long OPEN5GS_STEP = 32;

    private final ObjectNode document;

    Subscriber(String document) {
        this.document = (ObjectNode) JsonMapper.shared().readTree(document);
    }

    ObjectNode document() {
        return document.deepCopy();
    }

    long sqn() {
        var sequenceNumber = document.path(SEQUENCE_NUMBER);
        var sqn = sequenceNumber.isString() ? sequenceNumber : sequenceNumber.path("sqn");
        return Long.parseLong(sqn.asString("0"), 16);
    }

    void setSqn(long sqn) {
        var digits = "%012x".formatted(sqn);
        if (document.path(SEQUENCE_NUMBER) instanceof ObjectNode object) {
            object.put("sqn", digits);
        } else {
            document.put(SEQUENCE_NUMBER, digits);
        }
    }

    /** Does all steps, or none and answers false. */
    boolean patch(Make make, List<JsonNode> items) {
        if (make == Make.OPEN5GS) {
            setSqn(Long.parseLong(items.getLast().path("value").asString(), 16) + OPEN5GS_STEP);
            return true;
        }
        for (var item : items) {
            boolean test = item.path("op").asString().equals("test");
            if (test && !document.at(item.path("path").asString()).equals(item.path("value"))) {
                return false;
            }
        }
        items.stream()
                .filter(item -> !item.path("op").asString().equals("test"))
                .forEach(this::put);
        return true;
    }

    private void put(JsonNode item) {
        var path = item.path("path").asString();
        int slash = path.lastIndexOf('/');
        var parent = slash == 0 ? document : (ObjectNode) document.at(path.substring(0, slash));
        parent.set(path.substring(slash + 1), item.get("value"));
    }
}
