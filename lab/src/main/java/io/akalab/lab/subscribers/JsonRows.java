package io.akalab.lab.subscribers;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON file: an array of objects, or one object after another. */
final class JsonRows implements Rows {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1 << 16)
                            .maxNestingDepth(16)
                            .build())
                    .build())
            .build();

    private final JsonParser parser;
    private final TreeSet<String> unknown = new TreeSet<>();
    private boolean isArray;
    private boolean started;

    JsonRows(Reader reader) {
        this.parser = JSON.createParser(reader);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            var token = parser.nextToken();
            if (!started) {
                started = true;
                isArray = token == JsonToken.START_ARRAY;
                token = isArray ? parser.nextToken() : token;
            }
            if (token == null || token == JsonToken.END_ARRAY && isArray) {
                return null;
            }
            return row(token);
        } catch (JacksonException e) {
            throw new UnreadableRows(line(), "is no JSON; what follows is not read");
        }
    }

    @Override
    public List<String> unknownColumns() {
        return new ArrayList<>(unknown);
    }

    @Override
    public void close() {
        parser.close();
    }

    private long line() {
        return Math.max(parser.currentLocation().getLineNr(), 1);
    }

    private RawRow row(JsonToken token) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        if (token != JsonToken.START_OBJECT) {
            throw new UnreadableRows(line, "has something else than an object for each subscriber");
        }
        var values = new EnumMap<Column, String>(Column.class);
        JsonNode object = parser.readValueAsTree();
        flatten("", object, values);
        return new RawRow(line, values);
    }

    /** Members of members are called by both names. */
    private void flatten(String prefix, JsonNode object, Map<Column, String> values) {
        object.properties().forEach(member -> {
            var name = prefix + member.getKey();
            if (member.getValue().isObject()) {
                flatten(name + ".", member.getValue(), values);
            } else if (!member.getValue().isNull()) {
                put(name, text(member.getValue()), values);
            }
        });
    }

    private void put(String name, String value, Map<Column, String> values) {
        Column.of(name).ifPresentOrElse(column -> values.put(column, value), () -> {
            if (!Column.isPassedOver(name) && unknown.size() < 20) {
                unknown.add(name);
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                : value.asString("");
    }
}
