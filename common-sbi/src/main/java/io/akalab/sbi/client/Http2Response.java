package io.akalab.sbi.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** One answer of {@link Http2RequestFactory}, its body in memory. */
final class Http2Response implements ClientHttpResponse {

    private static final byte[] NOTHING = {};

    private final SimpleHttpResponse answer;
    private final HttpHeaders headers = new HttpHeaders();

    Http2Response(SimpleHttpResponse answer) {
        this.answer = answer;
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public String getStatusText() {
        return Objects.requireNonNullElse(answer.getReasonPhrase(), "");
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(Objects.requireNonNullElse(answer.getBodyBytes(), NOTHING));
    }

    @Override
    public void close() {}
}
