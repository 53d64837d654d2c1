package io.akalab.it.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.H2AsyncClientBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.nio.support.BasicServerExchangeHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a function and passes everything on, HTTP/2 with prior knowledge or HTTP/1.1 in, HTTP/2 out; each exchange is shown
 * to a listener before its answer leaves. The authority stays what the requester wrote, so that links lead here again.
 */
public final class Forwarder implements AutoCloseable {

    private final HttpHost target;
    private final Consumer<SbiExchange> listener;
    private final CloseableHttpAsyncClient client;
    private final HttpAsyncServer server;
    private final URI uri;

    private Forwarder(URI target, Consumer<SbiExchange> listener) throws IOException {
        this.target = HttpHost.create(target);
        this.listener = listener;
        this.client = H2AsyncClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
        this.server = H2ServerBootstrap.bootstrap()
                .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                .setH2Config(H2Config.custom().setMaxConcurrentStreams(1000).build())
                .setRequestRouter((_, _) -> handler())
                .create();
        client.start();
        server.start();
        this.uri = listen();
    }

    /** Stands before the function at {@code target}, at a free port. */
    public static Forwarder before(URI target, Consumer<SbiExchange> listener) {
        try {
            return new Forwarder(target, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The apiRoot that stands for the function's. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
        client.close(CloseMode.IMMEDIATE);
    }

    private URI listen() throws IOException {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var endpoint = server.listen(address, URIScheme.HTTP).get();
            return URI.create("http://127.0.0.1:" + ((InetSocketAddress) endpoint.getAddress()).getPort());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private org.apache.hc.core5.function.Supplier<AsyncServerExchangeHandler> handler() {
        return () -> new BasicServerExchangeHandler<>(new Pass());
    }

    private final class Pass implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>> {

        @Override
        public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
                HttpRequest request, @Nullable EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(entity == null ? null : new BasicAsyncEntityConsumer());
        }

        @Override
        public void handle(Message<HttpRequest, byte[]> came, ResponseTrigger trigger, HttpContext context) {
            client.execute(
                    target,
                    new BasicRequestProducer(onward(came.getHead()), body(came.getHead(), came.getBody())),
                    new BasicResponseConsumer<>(new BasicAsyncEntityConsumer()),
                    null,
                    null,
                    new Answer(came, trigger, context, listener));
        }
    }

    private record Answer(
            Message<HttpRequest, byte[]> came,
            AsyncServerRequestHandler.ResponseTrigger trigger,
            HttpContext context,
            Consumer<SbiExchange> listener)
            implements FutureCallback<Message<HttpResponse, byte[]>> {

        @Override
        public void completed(Message<HttpResponse, byte[]> answer) {
            listener.accept(exchange(came, answer));
            var back = new BasicHttpResponse(answer.getHead().getCode());
            copy(answer.getHead(), back);
            submit(back, body(answer.getHead(), answer.getBody()));
        }

        // Nobody is there to answer: the requester is to see what it would see without this.
        @Override
        public void failed(Exception e) {
            submit(new BasicHttpResponse(502), null);
        }

        @Override
        public void cancelled() {
            submit(new BasicHttpResponse(502), null);
        }

        private void submit(HttpResponse response, @Nullable AsyncEntityProducer body) {
            try {
                trigger.submitResponse(new BasicResponseProducer(response, body), context);
            } catch (HttpException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpRequest onward(HttpRequest came) {
        var onward = new BasicHttpRequest(came.getMethod(), target, came.getPath());
        var host = came.getFirstHeader("Host");
        var authority = came.getAuthority();
        onward.setAuthority(authority == null && host != null ? authority(host) : authority);
        copy(came, onward);
        return onward;
    }

    private static URIAuthority authority(Header host) {
        var uri = URI.create("http://" + host.getValue());
        return new URIAuthority(uri.getHost(), uri.getPort());
    }

    // The body brings its own length and type, and each connection its own headers.
    private static void copy(MessageHeaders from, org.apache.hc.core5.http.HttpMessage to) {
        for (var header : from.getHeaders()) {
            switch (header.getName().toLowerCase(java.util.Locale.ROOT)) {
                case "host",
                        "content-length",
                        "content-type",
                        "connection",
                        "transfer-encoding",
                        "upgrade",
                        "http2-settings",
                        "keep-alive" -> {}
                default -> to.addHeader(header);
            }
        }
    }

    private static @Nullable AsyncEntityProducer body(MessageHeaders head, byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        var type = head.getFirstHeader("Content-Type");
        return new BasicAsyncEntityProducer(body, type == null ? null : ContentType.parse(type.getValue()));
    }

    private static SbiExchange exchange(Message<HttpRequest, byte[]> came, Message<HttpResponse, byte[]> answer) {
        return new SbiExchange(
                came.getHead().getMethod(),
                came.getHead().getPath(),
                headers(came.getHead()),
                octets(came.getBody()),
                answer.getHead().getCode(),
                headers(answer.getHead()),
                octets(answer.getBody()));
    }

    private static byte[] octets(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private static Map<String, List<String>> headers(MessageHeaders head) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : head.getHeaders()) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }
}
