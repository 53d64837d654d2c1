package io.akalab.sbi.server;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * Media types that are JSON and yet another thing, such as a patch: what would read one as JSON would take it for what it is not.
 */
final class BodyType {

    /** Refuses them where a whole representation is due; what a PATCH takes its operation declares. */
    static void requirePlainJson(HttpServletRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.contains("+json") && isWhole(request.getMethod())) {
            throw new SbiProblem(
                    Cause.UNSUPPORTED_MEDIA_TYPE,
                    "the body's media type is not supported",
                    Map.of(HttpHeaders.ACCEPT, "application/json"));
        }
    }

    private static boolean isWhole(String method) {
        return method.equals("POST") || method.equals("PUT");
    }

    private BodyType() {}
}
