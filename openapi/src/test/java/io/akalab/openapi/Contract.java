package io.akalab.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One of our OpenAPI documents, read from where the jar carries it. */
record Contract(String name, JsonNode document) {

    static final List<String> NAMES = List.of(
            "nudm-ueau",
            "nausf-auth",
            "nausf-sorprotection",
            "nausf-upuprotection",
            "nnrf-accesstoken",
            "udm-provisioning",
            "amf-n2-mock",
            "lab",
            "nnrf-nfm",
            "nnrf-disc");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static Contract read(String name) {
        try (var yaml = Objects.requireNonNull(Contract.class.getResourceAsStream("/openapi/" + name + ".yaml"))) {
            return new Contract(name, new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode schema(String schemaName) {
        return document.at("/components/schemas/" + schemaName);
    }

    Set<String> schemaNames() {
        return new TreeSet<>(document.at("/components/schemas").propertyNames());
    }

    /** What a {@code $ref} stands for, or the node itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        document.get("paths")
                .forEach(path -> path.properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(entry.getValue())));
        return operations;
    }
}
