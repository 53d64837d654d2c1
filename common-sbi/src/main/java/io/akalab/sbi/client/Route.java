package io.akalab.sbi.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The way of one request through the instances of a peer. It leads on to another one only where that can do no harm (TS 29.500
 * clause 6.5.3): nothing was sent, the instance had no room, or the method may be repeated; never after a 4xx.
 */
final class Route {

    private static final int MOST_INSTANCES = 4;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Targets targets;
    private final Subscriber subscriber;
    private final HttpMethod method;
    private final URI uri;
    private final boolean repeatsBrokenOff;
    private final List<Target> tried = new ArrayList<>(1);
    private Target current;

    /** The way of a URI that is absolute, and lies with the instance that gave it, or below the peer's apiRoot. */
    Route(Targets targets, Subscriber subscriber, HttpMethod method, URI uri, boolean repeatsBrokenOff) {
        this.targets = targets;
        this.subscriber = subscriber;
        this.method = method;
        this.uri = uri;
        this.repeatsBrokenOff = repeatsBrokenOff;
        this.current = uri.isAbsolute() ? Target.at(Target.origin(uri)) : targets.choose(subscriber);
    }

    /** The instance that the request goes to now. */
    Target target() {
        return current;
    }

    /** The absolute URI at that instance. */
    URI uri() {
        if (!uri.isAbsolute()) {
            return current.resolve(uri);
        }
        return tried.isEmpty() ? uri : current.resolve(relative());
    }

    /** Whether the request may go to another instance after it could not be sent or got no answer; then it does. */
    boolean leadsOnAfter(@Nullable Throwable reason) {
        boolean mayRepeat = isUnreached(reason)
                || (!uri.isAbsolute() && isIdempotent() && isUnanswered(reason))
                || (!uri.isAbsolute() && repeatsBrokenOff && isBrokenOff(reason));
        return mayRepeat && next(null);
    }

    /** The same after an answer. */
    boolean leadsOnAfter(UpstreamProblem answer) {
        return answer.upstreamStatus() == SERVICE_UNAVAILABLE && next(answer);
    }

    private boolean next(@Nullable UpstreamProblem answer) {
        targets.avoid(current, answer == null ? null : answer.retryAfter());
        tried.add(current);
        if (tried.size() == MOST_INSTANCES) {
            return false;
        }
        Optional<Target> next = uri.isAbsolute() ? targets.standIn(uri, tried) : targets.another(subscriber, tried);
        next.ifPresent(target -> current = target);
        return next.isPresent();
    }

    private URI relative() {
        var query = uri.getRawQuery();
        return URI.create(query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
    }

    private boolean isIdempotent() {
        return method == HttpMethod.GET || method == HttpMethod.PUT || method == HttpMethod.DELETE;
    }

    /** Whether the peer cannot have begun with the request. */
    static boolean isUnreached(@Nullable Throwable reason) {
        return isUnprocessed(reason)
                || reason instanceof ConnectTimeoutException
                || reason instanceof NoRouteToHostException
                || reason instanceof UnknownHostException;
    }

    /** The same, where the same peer may well take it at the next try. */
    static boolean isUnprocessed(@Nullable Throwable reason) {
        return reason instanceof ConnectException
                || reason instanceof RequestNotExecutedException
                || (reason instanceof H2StreamResetException reset
                        && reset.getCode() == H2Error.REFUSED_STREAM.getCode());
    }

    private static boolean isUnanswered(@Nullable Throwable reason) {
        return reason instanceof SocketTimeoutException || isBrokenOff(reason);
    }

    // A thread that is interrupted wants no other answer.
    private static boolean isBrokenOff(@Nullable Throwable reason) {
        return reason instanceof IOException && !(reason instanceof InterruptedIOException);
    }
}
