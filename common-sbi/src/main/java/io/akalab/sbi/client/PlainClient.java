package io.akalab.sbi.client;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Requests to an NRF that are made before there is a token: over the connections of the SBI, but with nothing of what an
 * {@link SbiClient} adds, and with any answer told as it is.
 */
public final class PlainClient {

    private final Http2RequestFactory requests;
    private final Duration wait;

    PlainClient(CloseableHttpAsyncClient http, Duration wait) {
        this.requests = new Http2RequestFactory(http, exchange -> exchange);
        this.wait = wait;
    }

    /** What came back. */
    public record Answer(int status, byte[] body) {}

    /** GETs JSON. */
    public Answer get(URI uri) {
        return send(uri, HttpMethod.GET, "");
    }

    /** POSTs a form. */
    public Answer post(URI uri, Map<String, String> form) {
        return send(
                uri,
                HttpMethod.POST,
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private Answer send(URI uri, HttpMethod method, String form) {
        try {
            var request = requests.createRequest(uri, method);
            request.getAttributes().put(Http2RequestFactory.WAIT, wait);
            request.getHeaders().setAccept(List.of(MediaType.APPLICATION_JSON));
            if (!form.isEmpty()) {
                request.getHeaders().setContentType(MediaType.APPLICATION_FORM_URLENCODED);
                request.getBody().write(form.getBytes(StandardCharsets.US_ASCII));
            }
            try (var answer = request.execute()) {
                return new Answer(
                        answer.getStatusCode().value(), answer.getBody().readAllBytes());
            }
        } catch (SocketTimeoutException e) {
            throw new SbiProblem(
                    Cause.UPSTREAM_SERVER_ERROR, "the NRF at " + Requests.origin(uri) + " did not answer in time");
        } catch (IOException e) {
            throw new SbiProblem(Cause.NETWORK_FAILURE, "the NRF at " + Requests.origin(uri) + " is not reachable");
        }
    }
}
