package io.akalab.udm;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where notifications go in tests: keeps what comes, and answers with a status. */
public final class CallbackSink implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Server server = new Server();
    private final ServerConnector connector;
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();

    private CallbackSink(int status) {
        var configuration = new HttpConfiguration();
        connector = new ServerConnector(
                server, new HttpConnectionFactory(configuration), new HTTP2CServerConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                var body = JsonMapper.shared().readTree(Content.Source.asString(request));
                notices.add(new Notice(request.getHttpURI().getPath(), body));
                response.setStatus(status);
                callback.succeeded();
                return true;
            }
        });
    }

    /** A notification, and the path that it came to. */
    public record Notice(String path, JsonNode body) {}

    public static CallbackSink start() {
        return start(204);
    }

    public static CallbackSink start(int status) {
        var sink = new CallbackSink(status);
        try {
            sink.server.start();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return sink;
    }

    public String uri(String path) {
        return "http://127.0.0.1:" + connector.getLocalPort() + path;
    }

    /** The next notification. */
    public Notice take() {
        try {
            var notice = notices.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (notice == null) {
                throw new AssertionError("no notification came");
            }
            return notice;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What has come and was not taken. */
    public @Nullable Notice peek() {
        return notices.peek();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
