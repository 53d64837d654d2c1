package io.akalab.sbi.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * RestClient's requests over Apache HttpClient's asynchronous HTTP/2 client, whose connection all requests to a peer
 * share. The calling (virtual) thread waits, and gives up by itself: a stream has no timeout of its own.
 */
final class Http2RequestFactory implements ClientHttpRequestFactory {

    /** The request attribute that says how long to wait, a {@link Duration}. */
    static final String WAIT = "io.akalab.sbi.wait";

    private static final int ATTEMPTS = 3;

    private final CloseableHttpAsyncClient http;

    Http2RequestFactory(CloseableHttpAsyncClient http) {
        this.http = http;
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new Http2Request(uri, method, this::execute);
    }

    private ClientHttpResponse execute(SimpleHttpRequest request, Duration wait) throws IOException {
        var end = System.nanoTime() + wait.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return new Http2Response(send(request, end - System.nanoTime()));
            } catch (IOException e) {
                // Only where the peer cannot have begun with it: then another try can do no harm, whatever the method.
                if (attempt == ATTEMPTS || !Route.isUnprocessed(e)) {
                    throw e;
                }
            }
        }
    }

    private SimpleHttpResponse send(SimpleHttpRequest request, long nanos) throws IOException {
        var answer = http.execute(SimpleRequestProducer.create(request), SimpleResponseConsumer.create(), null);
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (CancellationException e) {
            throw new RequestNotExecutedException();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SocketTimeoutException();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
