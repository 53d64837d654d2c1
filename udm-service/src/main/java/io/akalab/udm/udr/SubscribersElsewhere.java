package io.akalab.udm.udr;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells whoever would provision subscribers here that they are kept elsewhere. */
final class SubscribersElsewhere implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        throw new SbiProblem(
                Cause.METHOD_NOT_ALLOWED,
                "this UDM's subscribers are kept in a UDR: provision them there",
                Map.of("Allow", ""));
    }
}
