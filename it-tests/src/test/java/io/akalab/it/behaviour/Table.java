package io.akalab.it.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables of {@code src/test/resources/behaviour}. */
final class Table {

    private Table() {}

    static <T> List<T> read(String name, Class<T> type) {
        var json = JsonMapper.shared();
        try (var yaml = Objects.requireNonNull(Table.class.getResourceAsStream("/behaviour/" + name))) {
            List<?> entries = new Yaml().load(yaml);
            return entries.stream().map(entry -> json.convertValue(entry, type)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
