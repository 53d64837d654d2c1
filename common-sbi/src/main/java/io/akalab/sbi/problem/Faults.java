package io.akalab.sbi.problem;

import io.akalab.openapi.common.InvalidParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is at fault in one request, gathered into one problem whose cause is that of the gravest. */
final class Faults {

    private final List<InvalidParam> params = new ArrayList<>();
    private Cause cause = Cause.OPTIONAL_QUERY_PARAM_INCORRECT;

    void add(Cause faultCause, String param, String reason) {
        params.add(new InvalidParam(param, reason));
        if (faultCause.compareTo(cause) < 0) {
            cause = faultCause;
        }
    }

    SbiProblem problem() {
        params.sort(Comparator.comparing(InvalidParam::param));
        var names = String.join(
                ", ", params.stream().map(InvalidParam::param).distinct().toList());
        return new SbiProblem(cause, (isMissing() ? "missing: " : "incorrect: ") + names, params);
    }

    private boolean isMissing() {
        return cause == Cause.MANDATORY_IE_MISSING || cause == Cause.MANDATORY_QUERY_PARAM_MISSING;
    }
}
