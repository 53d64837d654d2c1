package io.akalab.sbi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two protocols that the one port speaks, each by a client that can send anything. */
@SuppressWarnings("ImmutableEnumChecker") // the clients have state, but none that a test would see
enum Protocol {
    HTTP_1_1 {
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        @Override
        Answer send(String method, URI uri, Map<String, String> headers, byte[] body, boolean tellLength)
                throws IOException, InterruptedException {
            var publisher = tellLength
                    ? HttpRequest.BodyPublishers.ofByteArray(body)
                    : HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArrays(List.of(body)));
            var request = HttpRequest.newBuilder(uri)
                    .method(method, body.length == 0 ? HttpRequest.BodyPublishers.noBody() : publisher);
            headers.forEach(request::header);
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> names.put(name, values.getFirst()));
            return new Answer(answer.statusCode(), names, answer.body());
        }
    },

    HTTP_2 {
        private final CloseableHttpAsyncClient http = HttpAsyncClients.createHttp2Default();

        @Override
        Answer send(String method, URI uri, Map<String, String> headers, byte[] body, boolean tellLength)
                throws InterruptedException, ExecutionException {
            http.start();
            var request = AsyncRequestBuilder.create(method).setUri(uri);
            var contentType = headers.get("Content-Type");
            headers.forEach((name, value) -> {
                if (!name.equals("Content-Type")) {
                    request.addHeader(name, value);
                }
            });
            if (body.length > 0) {
                var type = contentType == null ? null : ContentType.parse(contentType);
                request.setEntity(new BasicAsyncEntityProducer(body, type, !tellLength));
            }
            SimpleHttpResponse answer = http.execute(request.build(), SimpleResponseConsumer.create(), null)
                    .get();
            var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var header : answer.getHeaders()) {
                names.put(header.getName(), header.getValue());
            }
            return new Answer(answer.getCode(), names, Objects.requireNonNullElse(answer.getBodyText(), ""));
        }
    };

    abstract Answer send(String method, URI uri, Map<String, String> headers, byte[] body, boolean tellLength)
            throws IOException, InterruptedException, ExecutionException;

    Answer send(String method, URI uri, Map<String, String> headers, String body) throws Exception {
        return send(method, uri, headers, body.getBytes(StandardCharsets.UTF_8), true);
    }

    Answer get(URI uri) throws Exception {
        return send("GET", uri, Map.of(), "");
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String cause() {
            return json().path("cause").asString("none");
        }

        List<String> invalidParams() {
            return json().path("invalidParams")
                    .valueStream()
                    .map(p -> p.get("param").asString())
                    .toList();
        }
    }
}
