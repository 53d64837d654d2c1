package io.akalab.udm.notification;

import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends notifications behind the back of the request that causes them, which neither waits for them nor fails with them. One
 * that cannot have arrived is sent again, twice at most; one that may have arrived is not.
 */
@Component
public final class Notifications implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_SECONDS = 2;

    private final boolean callbackRequired;
    private final SbiClient client;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("notify-", 0).factory());

    Notifications(SbiClientFactory clients, SbiProperties sbi) {
        this.callbackRequired = sbi.strict();
        this.client = clients.create(URI.create("http://localhost"), "NF");
    }

    /**
     * Sends a notification.
     *
     * @param what which, for the log
     * @param callback where to, absolute
     */
    public void send(String what, URI callback, Object notification) {
        // Neither the deadline nor the thread of the request that caused it.
        var context = SbiContext.fresh();
        attempt(threads, context, new Attempt(what, callback, notification, 1));
    }

    /**
     * Whether to go without a callback that should be there: other cores leave it out where they do not listen. With
     * {@code akalab.sbi.strict} nobody may.
     */
    public boolean mayBeAbsent(@Nullable String uri) {
        return !callbackRequired && (uri == null || uri.isEmpty());
    }

    /** Whether a notification can be sent to an address. */
    public static boolean isCallback(String uri) {
        try {
            var parsed = URI.create(uri);
            return ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))
                    && parsed.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record Attempt(String what, URI callback, Object notification, int number) {

        Attempt next() {
            return new Attempt(what, callback, notification, number + 1);
        }
    }

    private void attempt(Executor executor, SbiContext context, Attempt attempt) {
        var _ = CompletableFuture.runAsync(() -> context.run(() -> send(context, attempt)), executor);
    }

    private void send(SbiContext context, Attempt attempt) {
        try {
            client.callBack(attempt.callback(), attempt.notification());
        } catch (SbiProblem e) {
            if (attempt.number() < ATTEMPTS && cannotHaveArrived(e)) {
                attempt(
                        CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS, threads),
                        context,
                        attempt.next());
            } else {
                log.warn(
                        "A {} did not arrive, attempt {}: {}",
                        attempt.what(),
                        attempt.number(),
                        e.details().detail());
            }
        }
    }

    private static boolean cannotHaveArrived(SbiProblem e) {
        return e.is(Cause.NETWORK_FAILURE)
                || (e instanceof UpstreamProblem upstream
                        && (upstream.upstreamStatus() == 429 || upstream.upstreamStatus() == 503));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
