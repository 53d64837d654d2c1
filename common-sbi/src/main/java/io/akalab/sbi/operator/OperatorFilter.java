package io.akalab.sbi.operator;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.ProblemWriter;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.sbi.tls.NfCertificate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets operators alone to what is theirs, by the certificate that they show. */
final class OperatorFilter extends HttpFilter {

    private static final List<String> PREFIXES =
            List.of("/provisioning/", "/lab/", "/n2-mock/", "/v3/api-docs", "/swagger-ui");

    private final transient Set<UUID> operators;
    private final transient ProblemWriter problems;

    OperatorFilter(Set<UUID> operators, ProblemWriter problems) {
        this.operators = operators;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PREFIXES.stream().noneMatch(request.getServletPath()::startsWith) || isOperator(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    new SbiProblem(Cause.OPERATOR_ONLY, "this is for those whom akalab.sbi.operators names"), response);
        }
    }

    private boolean isOperator(HttpServletRequest request) {
        return NfCertificate.of(request)
                .flatMap(NfCertificate::nfInstanceId)
                .filter(operators::contains)
                .isPresent();
    }
}
