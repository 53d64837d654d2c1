package io.akalab.nrf;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An NRF with a clock of the test's, asked over HTTP/2. */
public final class RunningNrf implements AutoCloseable {

    private static final CloseableHttpAsyncClient HTTP = HttpAsyncClients.createHttp2Default();

    public final TestClock clock = new TestClock();
    private final ServletWebServerApplicationContext context;

    private RunningNrf(int port) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(NrfApplication.class)
                .properties("spring.config.name=nrf")
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        c -> c.registerBean("clock", Clock.class, () -> clock))
                .run("--server.port=" + port, "--server.shutdown=immediate");
        HTTP.start();
    }

    /** Starts one on a free port. */
    public static RunningNrf start() {
        return new RunningNrf(0);
    }

    /** Starts one on a port. */
    public static RunningNrf start(int port) {
        return new RunningNrf(port);
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String cause() {
            return json().path("cause").asString("none");
        }
    }

    public Answer get(String path) {
        return send("GET", path, "", "", Map.of());
    }

    public Answer put(UUID id, String profile) {
        return send("PUT", "/nnrf-nfm/v1/nf-instances/" + id, "application/json", profile, Map.of());
    }

    public Answer patch(String path, String patch) {
        return send("PATCH", path, "application/json-patch+json", patch, Map.of());
    }

    public Answer send(String method, String path, String contentType, String body, Map<String, String> headers) {
        var request = AsyncRequestBuilder.create(method).setUri(uri().resolve(path));
        headers.forEach(request::addHeader);
        if (!body.isEmpty()) {
            request.setEntity(new BasicAsyncEntityProducer(body, ContentType.parse(contentType)));
        }
        try {
            return answer(HTTP.execute(request.build(), SimpleResponseConsumer.create(), null)
                    .get());
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Answer answer(SimpleHttpResponse answer) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : answer.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        return new Answer(answer.getCode(), headers, Objects.requireNonNullElse(answer.getBodyText(), ""));
    }

    @Override
    public void close() {
        context.close();
    }
}
