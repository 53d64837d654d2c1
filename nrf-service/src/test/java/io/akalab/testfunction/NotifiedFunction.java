package io.akalab.testfunction;

import io.akalab.sbi.NetworkFunction;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A function that keeps the notifications that it gets, by the name in their path. */
public final class NotifiedFunction implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private NotifiedFunction() {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                .properties(
                        "spring.config.name=test-function",
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "server.shutdown=immediate")
                .run();
    }

    public static NotifiedFunction start() {
        return new NotifiedFunction();
    }

    public URI uri(String name) {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort() + "/notifications/" + name);
    }

    public List<JsonNode> notifications(String name) {
        return context.getBean(Notifications.class).byName.getOrDefault(name, List.of());
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Notifications.class)
    static class Application {

        @Bean
        NetworkFunction self() {
            return new NetworkFunction("AUSF", List.of());
        }
    }

    @RestController
    static class Notifications {

        private final Map<String, List<JsonNode>> byName = new ConcurrentHashMap<>();

        @PostMapping("/notifications/{name}")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void take(@PathVariable String name, @RequestBody JsonNode notification) {
            byName.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).add(notification);
        }
    }
}
