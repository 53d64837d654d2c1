package io.akalab.it.behaviour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;

/** The two versions of HTTP, each by a client that can send anything. */
@SuppressWarnings("ImmutableEnumChecker") // the clients have state, but none that a test would see
enum Http {
    HTTP_1_1 {
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        @Override
        Answer send(String method, URI uri, Map<String, String> headers, byte[] body)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(uri)
                    .method(
                            method,
                            body.length == 0
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> names.put(name, values.getFirst()));
            return new Answer(answer.statusCode(), names, answer.body());
        }
    },

    HTTP_2 {
        private final CloseableHttpAsyncClient http = HttpAsyncClients.createHttp2Default();

        @Override
        Answer send(String method, URI uri, Map<String, String> headers, byte[] body)
                throws InterruptedException, ExecutionException {
            http.start();
            var request = AsyncRequestBuilder.create(method).setUri(uri);
            headers.forEach((name, value) -> {
                if (!name.equals("Content-Type")) {
                    request.addHeader(name, value);
                }
            });
            if (body.length > 0) {
                request.setEntity(new BasicAsyncEntityProducer(body, ContentType.parse(headers.get("Content-Type"))));
            }
            var answer = http.execute(request.build(), SimpleResponseConsumer.create(), null)
                    .get();
            var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var header : answer.getHeaders()) {
                names.put(header.getName(), header.getValue());
            }
            return new Answer(answer.getCode(), names, Objects.requireNonNullElse(answer.getBodyBytes(), new byte[0]));
        }
    };

    abstract Answer send(String method, URI uri, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException, ExecutionException;
}
