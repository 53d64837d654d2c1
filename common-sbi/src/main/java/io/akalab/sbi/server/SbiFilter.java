package io.akalab.sbi.server;

import io.akalab.sbi.context.Deadline;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.context.SbiHeaders;
import io.akalab.sbi.context.Traceparent;
import io.akalab.sbi.overload.Admission;
import io.akalab.sbi.problem.BodyTooLarge;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.ProblemWriter;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;

/**
 * What happens to every request of the SBI before it is handled: is the API served, does the requester still wait, is there
 * room for it, is the body of a bearable size; and its context is bound to the thread.
 */
final class SbiFilter extends HttpFilter {

    private static final String MDC_TRACE_ID = "traceId";

    private final boolean strict;
    private final transient ServedPaths paths;
    private final transient BodyLimit bodyLimit;
    private final transient Admission admission;
    private final transient ProblemWriter problems;
    private final transient Clock clock;
    private final transient RandomGenerator random;

    SbiFilter(
            boolean strict,
            ServedPaths paths,
            BodyLimit bodyLimit,
            Admission admission,
            ProblemWriter problems,
            Clock clock,
            RandomGenerator random) {
        this.strict = strict;
        this.paths = paths;
        this.bodyLimit = bodyLimit;
        this.admission = admission;
        this.problems = problems;
        this.clock = clock;
        this.random = random;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!paths.isSbi(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var context = context(request);
        MDC.put(MDC_TRACE_ID, context.traceId());
        try {
            context.call(() -> {
                handle(context, request, response, chain);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            MDC.remove(MDC_TRACE_ID);
        }
    }

    private void handle(SbiContext context, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            paths.problem(request.getRequestURI()).ifPresent(problem -> {
                throw problem;
            });
            tellLoad(response);
            refuseIfTooLate(context);
            ContentCoding.requireNone(request);
            admit(context, request, response, chain);
        } catch (BodyTooLarge e) {
            problems.write(e.problem(), response);
        } catch (SbiProblem e) {
            problems.write(e, response);
        }
    }

    private void admit(SbiContext context, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (admission.isExempt(path)) {
            pass(request, response, chain);
            return;
        }
        int priority = admission.priority(context.messagePriority(), path);
        try (var _ = admission.enter(priority, context.timeLeft(clock).orElse(null), Arrival.ago(request))) {
            pass(request, response, chain);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var read = strict ? request : LenientRequest.of(request);
        BodyType.requirePlainJson(read);
        chain.doFilter(bodyLimit.apply(read), response);
    }

    private void tellLoad(HttpServletResponse response) {
        var report = admission.report();
        report.lci().ifPresent(lci -> response.setHeader(SbiHeaders.LCI, lci));
        report.oci().ifPresent(oci -> response.setHeader(SbiHeaders.OCI, oci));
    }

    private void refuseIfTooLate(SbiContext context) {
        var left = context.timeLeft(clock);
        if (left.isPresent() && !left.get().isPositive()) {
            throw new SbiProblem(Cause.TIMED_OUT_REQUEST, "the time that the requester waits ran out");
        }
    }

    private SbiContext context(HttpServletRequest request) {
        var maxRspTime = request.getHeader(SbiHeaders.MAX_RSP_TIME);
        return new SbiContext(
                Traceparent.parse(request.getHeader(SbiHeaders.TRACEPARENT)).orElseGet(() -> Traceparent.fresh(random)),
                maxRspTime == null
                        ? null
                        : Deadline.of(maxRspTime, request.getHeader(SbiHeaders.SENDER_TIMESTAMP), clock.instant())
                                .orElse(null),
                request.getHeader(SbiHeaders.CORRELATION_INFO),
                request.getHeader(SbiHeaders.MESSAGE_PRIORITY));
    }
}
