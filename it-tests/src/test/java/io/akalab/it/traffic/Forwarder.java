package io.akalab.it.traffic;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.H2AsyncClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a function and passes everything on, HTTP/2 with prior knowledge or HTTP/1.1 in, HTTP/2 out; each exchange is shown
 * to a listener before its answer leaves. The authority stays what the requester wrote, so that links lead here again.
 */
public final class Forwarder implements AutoCloseable {

    private static final int BAD_GATEWAY = 502;

    private final HttpHost target;
    private final Consumer<SbiExchange> listener;
    private final CloseableHttpAsyncClient client;
    private final Server server;
    private final ServerConnector connector;

    private Forwarder(URI target, Consumer<SbiExchange> listener) {
        this.target = HttpHost.create(target);
        this.listener = listener;
        this.client = H2AsyncClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
        this.server = new Server(new VirtualThreadPool());
        var http = new HttpConfiguration();
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http), http2(http));
    }

    /** Stands before the function at {@code target}, at a free port. */
    public static Forwarder before(URI target, Consumer<SbiExchange> listener) {
        var forwarder = new Forwarder(target, listener);
        forwarder.start();
        return forwarder;
    }

    /** The apiRoot that stands for the function's. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        client.close(CloseMode.IMMEDIATE);
    }

    private static HTTP2CServerConnectionFactory http2(HttpConfiguration http) {
        var http2 = new HTTP2CServerConnectionFactory(http);
        http2.setMaxConcurrentStreams(1024);
        return http2;
    }

    private void start() {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                pass(request, response, callback);
                return true;
            }
        });
        client.start();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void pass(Request request, Response response, Callback callback) throws Exception {
        var body = BufferUtil.toArray(Content.Source.asByteBuffer(request));
        SimpleHttpResponse answer;
        try {
            answer = client.execute(
                            target,
                            new BasicRequestProducer(onward(request), entity(request, body)),
                            SimpleResponseConsumer.create(),
                            null,
                            null,
                            null)
                    .get();
        } catch (ExecutionException e) {
            // Nobody is there to answer.
            Response.writeError(request, response, callback, BAD_GATEWAY);
            return;
        }
        var back = Objects.requireNonNullElse(answer.getBodyBytes(), new byte[0]);
        listener.accept(new SbiExchange(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                headers(request),
                body,
                answer.getCode(),
                headers(answer),
                back));
        response.setStatus(answer.getCode());
        for (var header : answer.getHeaders()) {
            if (!isOfTheConnection(header.getName())) {
                response.getHeaders().add(header.getName(), header.getValue());
            }
        }
        response.write(true, ByteBuffer.wrap(back), callback);
    }

    private HttpRequest onward(Request request) {
        var uri = request.getHttpURI();
        var onward = new BasicHttpRequest(request.getMethod(), target, uri.getPathQuery());
        onward.setAuthority(new URIAuthority(Request.getServerName(request), Request.getServerPort(request)));
        for (HttpField field : request.getHeaders()) {
            // The body brings its own length and type.
            if (!isOfTheConnection(field.getName()) && !field.getName().equalsIgnoreCase("Content-Type")) {
                onward.addHeader(field.getName(), field.getValue());
            }
        }
        return onward;
    }

    private static boolean isOfTheConnection(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "host",
                    "content-length",
                    "connection",
                    "transfer-encoding",
                    "upgrade",
                    "http2-settings",
                    "keep-alive" -> true;
            default -> false;
        };
    }

    private static @Nullable AsyncEntityProducer entity(Request request, byte[] body) {
        var type = request.getHeaders().get("Content-Type");
        return body.length == 0
                ? null
                : new BasicAsyncEntityProducer(body, type == null ? null : ContentType.parse(type));
    }

    private static Map<String, List<String>> headers(Request request) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName(), _ -> new ArrayList<>()).add(field.getValue());
        }
        return headers;
    }

    private static Map<String, List<String>> headers(SimpleHttpResponse answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }
}
