package io.akalab.sbi.server;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.util.NanoTime;

/** When a request came: before it had a thread, for which it waits where there are more of them than processors. */
final class Arrival {

    /** How long ago that was, in nanoseconds. */
    static long ago(ServletRequest request) {
        var arrived = ServletContextRequest.getServletContextRequest(request);
        return arrived == null ? 0 : Math.max(0, NanoTime.since(arrived.getBeginNanoTime()));
    }

    private Arrival() {}
}
