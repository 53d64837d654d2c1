package io.akalab.sbi.client;

import io.akalab.openapi.common.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** The answer to a request that was kept back from an overloaded peer: the one that the peer would have given. */
final class Withheld implements ClientHttpResponse {

    private static final byte[] BODY = "{\"status\":503,\"title\":\"Service Unavailable\",\"cause\":\"NF_CONGESTION\"}"
            .getBytes(StandardCharsets.US_ASCII);

    private final HttpHeaders headers = new HttpHeaders();

    Withheld(Duration retryAfter) {
        headers.set(HttpHeaders.CONTENT_TYPE, MediaTypes.PROBLEM_JSON);
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public String getStatusText() {
        return HttpStatus.SERVICE_UNAVAILABLE.getReasonPhrase();
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(BODY);
    }

    @Override
    public void close() {}
}
