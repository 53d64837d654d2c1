package io.akalab.sbi;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A peer, or an SCP, that answers what a test wants and remembers what came. */
final class ScriptedPeer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final Script script;

    ScriptedPeer() {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                .properties("server.port=0", "server.address=127.0.0.1", "server.shutdown=immediate")
                .run();
        script = context.getBean(Script.class);
    }

    /** What came. */
    record Received(String method, String pathAndQuery, Map<String, String> headers, String body) {}

    /** Says how to answer from now on. */
    ScriptedPeer answering(Function<Received, ResponseEntity<String>> answer) {
        script.answer = answer;
        script.received.clear();
        return this;
    }

    /** Answers with a status and headers, by name and value, and no body. */
    static ResponseEntity<String> status(int status, String... headers) {
        return body(status, null, headers);
    }

    /** Answers with JSON unless a header says that it is something else. */
    static ResponseEntity<String> body(int status, @Nullable String body, String... headers) {
        var all = new HttpHeaders();
        if (body != null) {
            all.set("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.set(headers[i], headers[i + 1]);
        }
        return ResponseEntity.status(status).headers(all).body(body);
    }

    List<Received> received() {
        return script.received;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Script.class)
    static class Application {}

    @RestController
    static class Script {

        private final List<Received> received = new CopyOnWriteArrayList<>();
        private volatile Function<Received, ResponseEntity<String>> answer = _ -> status(404);

        @RequestMapping("/**")
        ResponseEntity<String> answer(
                HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
            var query = request.getQueryString();
            var came = new Received(
                    request.getMethod(),
                    query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                    headers,
                    body == null ? "" : new String(body, StandardCharsets.UTF_8));
            received.add(came);
            return answer.apply(came);
        }
    }
}
