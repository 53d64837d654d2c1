package io.akalab.sbi.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** One request of {@link Http2RequestFactory}, its body in memory: SBI bodies are small. */
final class Http2Request implements ClientHttpRequest {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private final URI uri;
    private final HttpMethod method;
    private final Exchange exchange;
    private final HttpHeaders headers = new HttpHeaders();
    private final Map<String, Object> attributes = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);

    Http2Request(URI uri, HttpMethod method, Exchange exchange) {
        this.uri = uri;
        this.method = method;
        this.exchange = exchange;
    }

    @Override
    public ClientHttpResponse execute() throws IOException {
        var request = new SimpleHttpRequest(method.name(), uri);
        headers.forEach((name, values) -> {
            // The body brings its own length and type.
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        if (body.size() > 0) {
            request.setBody(body.toByteArray(), contentType());
        }
        return exchange.execute(request, (Duration) attributes.getOrDefault(Http2RequestFactory.WAIT, DEFAULT_WAIT));
    }

    private ContentType contentType() {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null || type.equals(MediaType.APPLICATION_JSON_VALUE)
                ? ContentType.APPLICATION_JSON
                : ContentType.parse(type);
    }

    @Override
    public OutputStream getBody() {
        return body;
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    interface Exchange {
        ClientHttpResponse execute(SimpleHttpRequest request, Duration wait) throws IOException;
    }
}
