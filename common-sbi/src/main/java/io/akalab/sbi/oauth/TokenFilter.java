package io.akalab.sbi.oauth;

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
import java.util.Map;

/**
 * Lets nobody to the SBI without an access token that is good for the request (TS 29.500 clause 6.7.3, RFC 6750 clause 3). What
 * is no service of 3GPP's goes without: {@code io.akalab.sbi.operator} says who may use that.
 */
final class TokenFilter extends HttpFilter {

    private static final String SCHEME = "Bearer ";

    private final transient OpenPaths open;
    private final transient TokenVerifier verifier;
    private final transient Producer producer;
    private final transient ProblemWriter problems;
    private final transient Scopes scopes = new Scopes();

    TokenFilter(OpenPaths open, TokenVerifier verifier, Producer producer, ProblemWriter problems) {
        this.open = open;
        this.verifier = verifier;
        this.producer = producer;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!open.contains(request.getRequestURI())) {
            try {
                request.setAttribute(AccessToken.ATTRIBUTE, token(request));
            } catch (SbiProblem problem) {
                problems.write(problem, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private AccessToken token(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("an access token is needed", "");
        }
        var token = verifier.verify(authorization.substring(SCHEME.length()).trim())
                .filter(producer::isMeant)
                .filter(given -> isTheBearers(given, request))
                .orElseThrow(() -> unauthorized("the access token is not good here", ", error=\"invalid_token\""));
        if (!scopes.permit(token.scopes(), request.getMethod(), request.getRequestURI())) {
            throw new SbiProblem(
                    Cause.INSUFFICIENT_SCOPE,
                    "the access token's scope does not go so far",
                    challenge(", error=\"insufficient_scope\""));
        }
        return token;
    }

    private boolean isTheBearers(AccessToken token, HttpServletRequest request) {
        return !producer.certificateBound()
                || NfCertificate.of(request)
                        .flatMap(NfCertificate::nfInstanceId)
                        .map(id -> id.toString().equalsIgnoreCase(token.subject()))
                        .orElse(true);
    }

    private SbiProblem unauthorized(String detail, String error) {
        return new SbiProblem(Cause.UNAUTHORIZED, detail, challenge(error));
    }

    private Map<String, String> challenge(String error) {
        return Map.of("WWW-Authenticate", "Bearer realm=\"" + producer.nfType() + "\"" + error);
    }

    /** Whom a token must be for: this function. */
    record Producer(String nfType, String nfInstanceId, List<String> plmns, boolean certificateBound) {

        boolean isMeant(AccessToken token) {
            return (token.audience().contains(nfType)
                            || token.audience().stream().anyMatch(nfInstanceId::equalsIgnoreCase))
                    && (token.producerPlmn() == null
                            || plmns.isEmpty()
                            || plmns.contains(token.producerPlmn().mcc() + "-"
                                    + token.producerPlmn().mnc()));
        }
    }
}
