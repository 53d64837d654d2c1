package io.akalab.sbi.server;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.List;
import java.util.Optional;

/** Tells the SBI's paths from the others, and APIs that are served from those that are not. */
final class ServedPaths {

    /** Not the SBI: neither checked nor timed. */
    private static final List<String> OTHERS = List.of("/actuator", "/v3/api-docs", "/swagger-ui", "/lab/", "/error");

    /** Callbacks, whose paths are the function's own choice (TS 29.501 clause 4.4.3). */
    private static final String NOTIFICATIONS = "/nf-status-notifications/";

    private final List<String> apiRoots;

    ServedPaths(NetworkFunction self) {
        this.apiRoots = self.apiRoots();
    }

    boolean isSbi(String path) {
        for (var other : OTHERS) {
            if (path.startsWith(other)) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with the API that a path names; a path that names none is left to be not found. */
    Optional<SbiProblem> problem(String path) {
        if (apiRoots.isEmpty() || isServed(path) || path.startsWith(NOTIFICATIONS) || !namesAnApi(path)) {
            return Optional.empty();
        }
        return Optional.of(new SbiProblem(Cause.INVALID_API, "served here: " + String.join(", ", apiRoots)));
    }

    private boolean isServed(String path) {
        for (var root : apiRoots) {
            if (path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    // An API name and a version (TS 29.501 clause 4.4.1): /nudm-ueau/v1, and also a version we cannot read.
    private static boolean namesAnApi(String path) {
        int slash = path.indexOf('/', 1);
        return slash > 1 && slash + 1 < path.length();
    }
}
